package io.parvis.sandbox.saml;

import io.parvis.sandbox.Texts;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Messages on their way to a site, through the visitor's browser. */
final class Envelope {
    private Envelope() {}

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance post(
                Texts texts, String action, String field, String message, String relayState);
    }

    /** A form that sends itself, or by its button. */
    static ResponseBuilder post(URI to, String field, String xml, Optional<String> relayState) {
        String message = Base64.getEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_8));
        return Response.ok(Templates.post(new Texts("en"), to.toString(), field, message, relayState.orElse(null)))
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    static ResponseBuilder redirect(URI to, String field, String xml, Optional<String> relayState, IdpKey key) {
        return Response.status(Response.Status.SEE_OTHER)
                .location(RedirectBinding.address(to, field, xml, relayState, key))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}

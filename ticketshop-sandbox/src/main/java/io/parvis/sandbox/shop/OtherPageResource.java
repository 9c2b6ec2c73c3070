package io.parvis.sandbox.shop;

import io.parvis.sandbox.Refusal;
import io.parvis.sandbox.venue.Lines;
import io.parvis.sandbox.venue.Names;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.stream.Collectors;

/** Pages of the shop that only show that a link led there. */
@Path("/shop/{language}/{page: checkout|hospitality|account/activate|account/file|account/social-login/link}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
final class OtherPageResource {
    private static final Map<String, Names> TITLES = Lines.at("shop/other-pages.txt").stream()
            .collect(Collectors.toUnmodifiableMap(line -> line[0], line -> Names.at(line, 1)));

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance page(String lang, String title);
    }

    @GET
    public TemplateInstance page(@PathParam("language") String language, @PathParam("page") String page) {
        if (!Names.LANGUAGES.contains(language)) {
            throw Refusal.notFound("The shop speaks " + String.join(", ", Names.LANGUAGES));
        }
        return Templates.page(language, TITLES.get(page).in(language));
    }
}

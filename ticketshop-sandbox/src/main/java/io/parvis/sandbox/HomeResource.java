package io.parvis.sandbox;

import io.parvis.sandbox.venue.Offer;
import io.parvis.sandbox.venue.Programme;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** What there is here, for people. */
@Path("/")
final class HomeResource {
    private final PublicAddress address;
    private final Programme programme;

    HomeResource(PublicAddress address, Programme programme) {
        this.address = address;
        this.programme = programme;
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance home(String base, String productId, String performanceId);
    }

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    public TemplateInstance home(@Context HttpServerRequest request) {
        Offer first = programme.offer(0);
        return Templates.home(address.of(request), Long.toString(first.id()), Long.toString(first.performanceId(0)));
    }
}

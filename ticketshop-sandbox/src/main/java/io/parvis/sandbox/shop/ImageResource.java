package io.parvis.sandbox.shop;

import io.parvis.sandbox.Refusal;
import io.parvis.sandbox.venue.Offer;
import io.parvis.sandbox.venue.Programme;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

/** The pictures that the catalogue names: drawn when asked for, the same every time. */
@Path("/images")
@Produces("image/svg+xml")
final class ImageResource {
    private final Programme programme;

    ImageResource(Programme programme) {
        this.programme = programme;
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance picture(String title, int width, int height, int hue, int shift);
    }

    @GET
    @Path("/logo.svg")
    public TemplateInstance logo() {
        return Templates.picture("Opéra du Parvis", 240, 80, 350, 0);
    }

    @GET
    @Path("/{id}/{size: small|medium|large}.svg")
    public TemplateInstance picture(@PathParam("id") long id, @PathParam("size") String size) {
        Offer offer = programme.byId(id).orElseThrow(() -> Refusal.notFound("There is no product " + id));
        int width = switch (size) {
            case "small" -> 160;
            case "medium" -> 480;
            default -> 1200;
        };
        int hue = offer.index() * 47 % 360;
        return Templates.picture(offer.title().fr(), width, width * 2 / 3, hue, offer.index() * 13 % 60);
    }
}

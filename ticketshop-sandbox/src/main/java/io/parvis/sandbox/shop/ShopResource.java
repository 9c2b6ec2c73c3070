package io.parvis.sandbox.shop;

import io.parvis.sandbox.KnownParameters;
import io.parvis.sandbox.Refusal;
import io.parvis.sandbox.venue.Names;
import io.parvis.sandbox.venue.Offer;
import io.parvis.sandbox.venue.Programme;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** The shop's pages: plain ones, enough to see where a link led. */
@Path("/shop/{language}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
final class ShopResource {
    static final String RETURN_TO = "returnTo";

    private final Programme programme;
    private final Dates dates;

    ShopResource(Programme programme, Dates dates) {
        this.programme = programme;
        this.dates = dates;
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance product(Texts texts, ProductView product);

        static native TemplateInstance plain(Texts texts, String page, String back);
    }

    @GET
    @Path("/product/{id}")
    public TemplateInstance product(@PathParam("language") String language, @PathParam("id") long id) {
        Offer offer = programme.byId(id).orElseThrow(() -> Refusal.notFound("There is no product " + id));
        Texts texts = texts(language);
        return Templates.product(texts, ProductView.of(offer, language, dates.next(offer, language)));
    }

    @GET
    @Path("/performance/{id}")
    public TemplateInstance performance(@PathParam("language") String language, @PathParam("id") long id) {
        Offer offer = programme.byPerformance(id).orElseThrow(() -> Refusal.notFound("There is no performance " + id));
        Texts texts = texts(language);
        return Templates.product(texts, ProductView.of(offer, language, dates.only(offer, id, language)));
    }

    @GET
    @Path("/{page: account|account/edit|account/register|cart}")
    public TemplateInstance plain(
            @PathParam("language") String language, @PathParam("page") String page, @Context UriInfo uri) {
        Texts texts = texts(language);
        return Templates.plain(
                texts,
                page,
                ReturnAddress.checked(KnownParameters.of(uri, RETURN_TO).get(RETURN_TO)));
    }

    private static Texts texts(String language) {
        if (!Names.LANGUAGES.contains(language)) {
            throw Refusal.notFound("The shop speaks " + String.join(", ", Names.LANGUAGES));
        }
        return new Texts(language);
    }
}

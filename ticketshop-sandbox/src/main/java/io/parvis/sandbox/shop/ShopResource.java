package io.parvis.sandbox.shop;

import io.parvis.sandbox.KnownParameters;
import io.parvis.sandbox.Refusal;
import io.parvis.sandbox.Texts;
import io.parvis.sandbox.login.Cart;
import io.parvis.sandbox.login.Person;
import io.parvis.sandbox.login.Visit;
import io.parvis.sandbox.login.Visits;
import io.parvis.sandbox.venue.Names;
import io.parvis.sandbox.venue.Offer;
import io.parvis.sandbox.venue.Programme;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.Optional;

/** The shop's pages: plain ones, enough to see where a link led. */
@Path("/shop/{language}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
final class ShopResource {
    static final String RETURN_TO = "returnTo";

    private final Programme programme;
    private final Dates dates;
    private final Visits visits;
    private final Clock clock;

    ShopResource(Programme programme, Dates dates, Visits visits, Clock clock) {
        this.programme = programme;
        this.dates = dates;
        this.visits = visits;
        this.clock = clock;
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance product(Texts texts, ProductView product);

        static native TemplateInstance plain(Texts texts, String page, String back, Person person, Cart cart);
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
            @PathParam("language") String language,
            @PathParam("page") String page,
            @Context UriInfo uri,
            @Context HttpServerRequest request) {
        Texts texts = texts(language);
        Optional<Visit> visit = visits.of(request);
        return Templates.plain(
                texts,
                page,
                ReturnAddress.checked(KnownParameters.of(uri, RETURN_TO).get(RETURN_TO)),
                visit.flatMap(Visit::person).orElse(null),
                visit.flatMap(any -> any.cart(clock.instant())).orElse(null));
    }

    /** @throws Refusal when the shop does not speak it */
    static Texts texts(String language) {
        if (!Names.LANGUAGES.contains(language)) {
            throw Refusal.notFound("The shop speaks " + String.join(", ", Names.LANGUAGES));
        }
        return new Texts(language);
    }
}

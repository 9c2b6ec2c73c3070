package io.parvis.sandbox.shop;

import io.parvis.sandbox.PublicAddress;
import io.parvis.sandbox.Refusal;
import io.parvis.sandbox.Texts;
import io.parvis.sandbox.login.Continuation;
import io.parvis.sandbox.login.FrontDoor;
import io.parvis.sandbox.login.ShopCookies;
import io.parvis.sandbox.login.Visit;
import io.parvis.sandbox.login.Visits;
import io.parvis.sandbox.saml.Logouts;
import io.parvis.sandbox.venue.Programme;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Optional;

/** What a visitor does in the shop: log in and out, fill the cart and empty it. */
@Path("/shop/{language}")
final class VisitResource {
    private final FrontDoor door;
    private final Visits visits;
    private final Logouts logouts;
    private final ShopCookies cookies;
    private final Programme programme;
    private final PublicAddress address;

    VisitResource(
            FrontDoor door,
            Visits visits,
            Logouts logouts,
            ShopCookies cookies,
            Programme programme,
            PublicAddress address) {
        this.door = door;
        this.visits = visits;
        this.logouts = logouts;
        this.cookies = cookies;
        this.programme = programme;
        this.address = address;
    }

    @GET
    @Path("/login")
    public Response logIn(@PathParam("language") String language, @Context HttpServerRequest request) {
        Texts texts = ShopResource.texts(language);
        return door.knock(request, false, new Continuation() {
            @Override
            public ResponseBuilder loggedIn(Visit visit) {
                return to(texts, "account", request);
            }

            @Override
            public ResponseBuilder declined() {
                return to(texts, "account", request);
            }
        });
    }

    /** Ends the visit here and at all sites that know of it. */
    @POST
    @Path("/logout")
    public Response logOut(@PathParam("language") String language, @Context HttpServerRequest request) {
        Texts texts = ShopResource.texts(language);
        String idp = address.saml(request);
        ResponseBuilder answer = visits.loggedIn(request)
                .map(visit -> logouts.begin(idp, visit, Optional.empty(), () -> to(texts, "account", request)))
                .orElseGet(() -> to(texts, "account", request));
        return cookies.delete(answer, request).build();
    }

    @POST
    @Path("/cart/add/{id}")
    public Response add(
            @PathParam("language") String language, @PathParam("id") long id, @Context HttpServerRequest request) {
        Texts texts = ShopResource.texts(language);
        BigDecimal price = programme
                .byId(id)
                .map(offer -> BigDecimal.valueOf(offer.fullPrice()))
                .orElseThrow(() -> Refusal.notFound("There is no product " + id));
        Visit visit = visits.addToCart(visits.of(request), price);
        return cookies.set(to(texts, "cart", request), visit, request).build();
    }

    @POST
    @Path("/cart/empty")
    public Response empty(@PathParam("language") String language, @Context HttpServerRequest request) {
        Texts texts = ShopResource.texts(language);
        Optional<Visit> visit = visits.of(request);
        visit.ifPresent(visits::emptyCart);
        return visit.map(any -> cookies.set(to(texts, "cart", request), any, request))
                .orElseGet(() -> to(texts, "cart", request))
                .build();
    }

    private ResponseBuilder to(Texts texts, String page, HttpServerRequest request) {
        return Response.seeOther(URI.create(address.of(request) + "/shop/" + texts.language() + "/" + page));
    }
}

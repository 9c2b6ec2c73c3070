package io.parvis.sandbox.shop;

import io.parvis.sandbox.KnownParameters;
import io.parvis.sandbox.PublicAddress;
import io.parvis.sandbox.Refusal;
import io.parvis.sandbox.venue.Names;
import io.parvis.sandbox.venue.Offer;
import io.parvis.sandbox.venue.Programme;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** The links into the shop, as a website builds them: each leads to a page of the shop. */
@Path("/api/1/redirect")
final class RedirectResource {
    private static final String LANG = "lang";
    private static final List<String> YES_OR_NO = List.of("true", "false");
    private static final List<String> YES_OR_NO_OR_DIGIT = List.of("true", "false", "1", "0");

    private final Programme programme;
    private final PublicAddress address;

    RedirectResource(Programme programme, PublicAddress address) {
        this.programme = programme;
        this.address = address;
    }

    @GET
    @Path("/product")
    public Response product(@Context UriInfo uri, @Context HttpServerRequest request) {
        KnownParameters given = LinkParameters.of(uri, "id", "code", LANG);
        return to(request, language(given), "product/" + product(given).id(), null);
    }

    @GET
    @Path("/product/performance")
    public Response performance(@Context UriInfo uri, @Context HttpServerRequest request) {
        KnownParameters given = LinkParameters.of(uri, "id", LANG);
        long id = given.id("id");
        if (programme.byPerformance(id).isEmpty()) {
            throw Refusal.notFound("There is no performance " + id);
        }
        return to(request, language(given), "performance/" + id, null);
    }

    @GET
    @Path("/account")
    public Response account(@Context UriInfo uri, @Context HttpServerRequest request) {
        return to(request, language(LinkParameters.of(uri, LANG)), "account", null);
    }

    @GET
    @Path("/account/{page: edit|register}")
    public Response form(@PathParam("page") String page, @Context UriInfo uri, @Context HttpServerRequest request) {
        KnownParameters given = LinkParameters.of(
                uri, LANG, "callbackUrl", "returnPath", "showAddress", "showCriteria", "showAuthorization");
        given.oneOf("showAddress", YES_OR_NO, "true");
        given.oneOf("showCriteria", YES_OR_NO, "true");
        given.oneOf("showAuthorization", YES_OR_NO_OR_DIGIT, "true");
        String callback = given.get("callbackUrl");
        String back = ReturnAddress.checked(callback == null ? given.get("returnPath") : callback);
        return to(request, language(given), "account/" + page, back);
    }

    @GET
    @Path("/cart")
    public Response cart(@Context UriInfo uri, @Context HttpServerRequest request) {
        return to(request, language(LinkParameters.of(uri, "orderId", LANG)), "cart", null);
    }

    @GET
    @Path("/checkout")
    public Response checkout(@Context UriInfo uri, @Context HttpServerRequest request) {
        KnownParameters given = LinkParameters.of(uri, "orderId", "orderToken");
        if (given.get("orderId") == null || given.get("orderToken") == null) {
            throw Refusal.badRequest("Expected 'orderId' and 'orderToken'");
        }
        return to(request, Names.LANGUAGES.get(0), "checkout", null);
    }

    @GET
    @Path("/{page: account/activate|account/file|account/social-login/link|hospitality}")
    public Response other(@PathParam("page") String page, @Context UriInfo uri, @Context HttpServerRequest request) {
        return to(request, language(LinkParameters.of(uri, LANG)), page, null);
    }

    private Offer product(KnownParameters given) {
        String code = given.get("code");
        if ((code == null) == (given.get("id") == null)) {
            throw Refusal.badRequest("Expected 'id' or 'code'");
        }
        if (code != null) {
            return programme.byCode(code).orElseThrow(() -> Refusal.notFound("There is no product with this code"));
        }
        long id = given.id("id");
        return programme.byId(id).orElseThrow(() -> Refusal.notFound("There is no product " + id));
    }

    private static String language(KnownParameters given) {
        return given.oneOf(LANG, Names.LANGUAGES, "fr");
    }

    private Response to(HttpServerRequest request, String language, String page, String returnTo) {
        UriBuilder uri = UriBuilder.fromUri(address.of(request))
                .path("shop")
                .path(language)
                .path(page);
        if (returnTo != null) {
            uri.queryParam(ShopResource.RETURN_TO, "{returnTo}");
        }
        return Response.status(Response.Status.FOUND)
                .location(returnTo == null ? uri.build() : uri.build(returnTo))
                .build();
    }
}

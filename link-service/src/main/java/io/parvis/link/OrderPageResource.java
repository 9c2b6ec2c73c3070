package io.parvis.link;

import io.parvis.problem.SharedAnswers;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Links to the shop's pages of one visitor's order; no cache may keep them. */
@Path("/v1/{pos}/links")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Links")
@NonBlocking
@APIResponse(responseCode = "400", ref = SharedAnswers.INVALID)
@APIResponse(responseCode = "404", ref = SharedAnswers.UNKNOWN)
public final class OrderPageResource {
    private final ShopPages pages;

    OrderPageResource(ShopPages pages) {
        this.pages = pages;
    }

    @GET
    @Path("/cart")
    @Operation(operationId = "getCartLink", summary = "Where the visitor's cart is")
    @APIResponseSchema(Link.class)
    public RestResponse<Link> cart(@BeanParam CartRequest request) {
        return link(ShopPage.CART, request);
    }

    @GET
    @Path("/checkout")
    @Operation(operationId = "getCheckoutLink", summary = "Where an order is paid")
    @APIResponseSchema(Link.class)
    public RestResponse<Link> checkout(@BeanParam CheckoutRequest request) {
        return link(ShopPage.CHECKOUT, request);
    }

    private RestResponse<Link> link(ShopPage page, VisitRequest request) {
        return RestResponse.ResponseBuilder.ok(
                        new Link(pages.href(page, request).toString()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}

package io.parvis.link;

import io.parvis.problem.SharedAnswers;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The links to the shop's own pages as redirects, for a plain {@code <a href>}. */
@Path("/v1/{pos}/go")
@Produces(MediaType.WILDCARD)
@Tag(name = "Links")
@NonBlocking
@APIResponse(responseCode = "302", description = "To the shop")
@APIResponse(responseCode = "400", ref = SharedAnswers.INVALID)
@APIResponse(responseCode = "404", ref = SharedAnswers.UNKNOWN)
public final class GoShopPageResource {
    private final ShopPages pages;

    GoShopPageResource(ShopPages pages) {
        this.pages = pages;
    }

    @GET
    @Path("/account")
    @Operation(operationId = "goToAccount", summary = "To the visitor's account")
    public RestResponse<String> account(@BeanParam ShopPageRequest request) {
        return Redirect.to(pages.hrefPassing(ShopPage.ACCOUNT, request));
    }

    @GET
    @Path("/account/edit")
    @Operation(operationId = "goToAccountEdit", summary = "To where the visitor changes the account")
    public RestResponse<String> edit(@BeanParam ShopPageRequest request) {
        return Redirect.to(pages.hrefPassing(ShopPage.ACCOUNT_EDIT, request));
    }

    @GET
    @Path("/account/register")
    @Operation(operationId = "goToAccountRegister", summary = "To where the visitor creates an account")
    public RestResponse<String> register(@BeanParam ShopPageRequest request) {
        return Redirect.to(pages.hrefPassing(ShopPage.ACCOUNT_REGISTER, request));
    }

    @GET
    @Path("/account/activate")
    @Operation(operationId = "goToAccountActivate", summary = "To where the visitor activates an account")
    public RestResponse<String> activate(@BeanParam VisitRequest request) {
        return Redirect.to(pages.hrefPassing(ShopPage.ACCOUNT_ACTIVATE, request));
    }

    @GET
    @Path("/account/file")
    @Operation(operationId = "goToAccountFile", summary = "To the visitor's files")
    public RestResponse<String> file(@BeanParam VisitRequest request) {
        return Redirect.to(pages.hrefPassing(ShopPage.ACCOUNT_FILE, request));
    }

    @GET
    @Path("/account/social-login/link")
    @Operation(operationId = "goToSocialLoginLink", summary = "To where the visitor links a social login")
    public RestResponse<String> socialLogin(@BeanParam VisitRequest request) {
        return Redirect.to(pages.hrefPassing(ShopPage.SOCIAL_LOGIN, request));
    }

    @GET
    @Path("/cart")
    @Operation(operationId = "goToCart", summary = "To the visitor's cart")
    public RestResponse<String> cart(@BeanParam CartRequest request) {
        return Redirect.to(pages.hrefPassing(ShopPage.CART, request));
    }

    @GET
    @Path("/checkout")
    @Operation(operationId = "goToCheckout", summary = "To where an order is paid")
    public RestResponse<String> checkout(@BeanParam CheckoutRequest request) {
        return Redirect.to(pages.hrefPassing(ShopPage.CHECKOUT, request));
    }

    @GET
    @Path("/hospitality")
    @Operation(operationId = "goToHospitality", summary = "To the shop's hospitality offers")
    public RestResponse<String> hospitality(@BeanParam VisitRequest request) {
        return Redirect.to(pages.hrefPassing(ShopPage.HOSPITALITY, request));
    }
}

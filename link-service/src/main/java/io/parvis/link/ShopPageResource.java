package io.parvis.link;

import io.parvis.problem.SharedAnswers;
import io.parvis.published.Published;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Links to those of the shop's own pages that are the same for every visitor: the account's, and others. */
@Path("/v1/{pos}/links")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Links")
@NonBlocking
@Published
@APIResponse(responseCode = "304", ref = SharedAnswers.UNCHANGED)
@APIResponse(responseCode = "400", ref = SharedAnswers.INVALID)
@APIResponse(responseCode = "404", ref = SharedAnswers.UNKNOWN)
public final class ShopPageResource {
    private final ShopPages pages;

    ShopPageResource(ShopPages pages) {
        this.pages = pages;
    }

    @GET
    @Path("/account")
    @Operation(operationId = "getAccountLink", summary = "Where the visitor's account is")
    @APIResponseSchema(Link.class)
    public Link account(@BeanParam ShopPageRequest request) {
        return link(ShopPage.ACCOUNT, request);
    }

    @GET
    @Path("/account/edit")
    @Operation(operationId = "getAccountEditLink", summary = "Where the visitor changes the account")
    @APIResponseSchema(Link.class)
    public Link edit(@BeanParam ShopPageRequest request) {
        return link(ShopPage.ACCOUNT_EDIT, request);
    }

    @GET
    @Path("/account/register")
    @Operation(operationId = "getAccountRegisterLink", summary = "Where the visitor creates an account")
    @APIResponseSchema(Link.class)
    public Link register(@BeanParam ShopPageRequest request) {
        return link(ShopPage.ACCOUNT_REGISTER, request);
    }

    @GET
    @Path("/account/activate")
    @Operation(operationId = "getAccountActivateLink", summary = "Where the visitor activates an account")
    @APIResponseSchema(Link.class)
    public Link activate(@BeanParam VisitRequest request) {
        return link(ShopPage.ACCOUNT_ACTIVATE, request);
    }

    @GET
    @Path("/account/file")
    @Operation(operationId = "getAccountFileLink", summary = "Where the visitor's files are")
    @APIResponseSchema(Link.class)
    public Link file(@BeanParam VisitRequest request) {
        return link(ShopPage.ACCOUNT_FILE, request);
    }

    @GET
    @Path("/account/social-login/link")
    @Operation(operationId = "getSocialLoginLink", summary = "Where the visitor links a social login")
    @APIResponseSchema(Link.class)
    public Link socialLogin(@BeanParam VisitRequest request) {
        return link(ShopPage.SOCIAL_LOGIN, request);
    }

    @GET
    @Path("/hospitality")
    @Operation(operationId = "getHospitalityLink", summary = "Where the shop's hospitality offers are")
    @APIResponseSchema(Link.class)
    public Link hospitality(@BeanParam VisitRequest request) {
        return link(ShopPage.HOSPITALITY, request);
    }

    private Link link(ShopPage page, VisitRequest request) {
        return new Link(pages.href(page, request).toString());
    }
}

package io.parvis.link;

import io.parvis.problem.SharedAnswers;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The links to the shop's own pages as redirects, for a plain {@code <a href>}. */
@Path("/v1/{pos}/go")
@Tag(name = "Links")
@NonBlocking
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
    @Parameter(
            name = "lang",
            in = ParameterIn.QUERY,
            description = Described.LANG,
            schema = @Schema(type = SchemaType.STRING),
            example = "fr")
    @Parameter(
            name = "returnUrl",
            in = ParameterIn.QUERY,
            description = Described.RETURN_URL,
            schema = @Schema(type = SchemaType.STRING, format = "uri"),
            example = "https://www.opera-du-parvis.example/fr/")
    @Parameter(
            name = "showAddress",
            in = ParameterIn.QUERY,
            description = "Whether the shop shows the address; true unless given; for its forms only",
            schema = @Schema(type = SchemaType.BOOLEAN),
            example = "false")
    @Parameter(
            name = "showCriteria",
            in = ParameterIn.QUERY,
            description = "Whether the shop shows the contact's criteria; true unless given; for its forms only",
            schema = @Schema(type = SchemaType.BOOLEAN),
            example = "false")
    @Parameter(
            name = "showAuthorization",
            in = ParameterIn.QUERY,
            description = "Whether the shop shows the authorisations to contact; true unless given; for its forms only",
            schema = @Schema(type = SchemaType.BOOLEAN),
            example = "false")
    @APIResponse(responseCode = "302", description = "To the shop")
    public RestResponse<Void> account(
            @Parameter(description = Described.POS, example = "opera") @PathParam("pos") String pos,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return GoResource.to(pages.href(ShopPage.ACCOUNT, pos, uri, headers));
    }

    @GET
    @Path("/account/edit")
    @Operation(operationId = "goToAccountEdit", summary = "To where the visitor changes the account")
    @Parameter(
            name = "lang",
            in = ParameterIn.QUERY,
            description = Described.LANG,
            schema = @Schema(type = SchemaType.STRING),
            example = "fr")
    @Parameter(
            name = "returnUrl",
            in = ParameterIn.QUERY,
            description = Described.RETURN_URL,
            schema = @Schema(type = SchemaType.STRING, format = "uri"),
            example = "https://www.opera-du-parvis.example/fr/")
    @Parameter(
            name = "showAddress",
            in = ParameterIn.QUERY,
            description = "Whether the shop shows the address; true unless given; for its forms only",
            schema = @Schema(type = SchemaType.BOOLEAN),
            example = "false")
    @Parameter(
            name = "showCriteria",
            in = ParameterIn.QUERY,
            description = "Whether the shop shows the contact's criteria; true unless given; for its forms only",
            schema = @Schema(type = SchemaType.BOOLEAN),
            example = "false")
    @Parameter(
            name = "showAuthorization",
            in = ParameterIn.QUERY,
            description = "Whether the shop shows the authorisations to contact; true unless given; for its forms only",
            schema = @Schema(type = SchemaType.BOOLEAN),
            example = "false")
    @APIResponse(responseCode = "302", description = "To the shop")
    public RestResponse<Void> edit(
            @Parameter(description = Described.POS, example = "opera") @PathParam("pos") String pos,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return GoResource.to(pages.href(ShopPage.ACCOUNT_EDIT, pos, uri, headers));
    }

    @GET
    @Path("/account/register")
    @Operation(operationId = "goToAccountRegister", summary = "To where the visitor creates an account")
    @Parameter(
            name = "lang",
            in = ParameterIn.QUERY,
            description = Described.LANG,
            schema = @Schema(type = SchemaType.STRING),
            example = "fr")
    @Parameter(
            name = "returnUrl",
            in = ParameterIn.QUERY,
            description = Described.RETURN_URL,
            schema = @Schema(type = SchemaType.STRING, format = "uri"),
            example = "https://www.opera-du-parvis.example/fr/")
    @Parameter(
            name = "showAddress",
            in = ParameterIn.QUERY,
            description = "Whether the shop shows the address; true unless given; for its forms only",
            schema = @Schema(type = SchemaType.BOOLEAN),
            example = "false")
    @Parameter(
            name = "showCriteria",
            in = ParameterIn.QUERY,
            description = "Whether the shop shows the contact's criteria; true unless given; for its forms only",
            schema = @Schema(type = SchemaType.BOOLEAN),
            example = "false")
    @Parameter(
            name = "showAuthorization",
            in = ParameterIn.QUERY,
            description = "Whether the shop shows the authorisations to contact; true unless given; for its forms only",
            schema = @Schema(type = SchemaType.BOOLEAN),
            example = "false")
    @APIResponse(responseCode = "302", description = "To the shop")
    public RestResponse<Void> register(
            @Parameter(description = Described.POS, example = "opera") @PathParam("pos") String pos,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return GoResource.to(pages.href(ShopPage.ACCOUNT_REGISTER, pos, uri, headers));
    }

    @GET
    @Path("/cart")
    @Operation(operationId = "goToCart", summary = "To the visitor's cart")
    @Parameter(
            name = "lang",
            in = ParameterIn.QUERY,
            description = Described.LANG,
            schema = @Schema(type = SchemaType.STRING),
            example = "fr")
    @Parameter(
            name = "returnUrl",
            in = ParameterIn.QUERY,
            description = Described.RETURN_URL,
            schema = @Schema(type = SchemaType.STRING, format = "uri"),
            example = "https://www.opera-du-parvis.example/fr/")
    @Parameter(
            name = "showAddress",
            in = ParameterIn.QUERY,
            description = "Whether the shop shows the address; true unless given; for its forms only",
            schema = @Schema(type = SchemaType.BOOLEAN),
            example = "false")
    @Parameter(
            name = "showCriteria",
            in = ParameterIn.QUERY,
            description = "Whether the shop shows the contact's criteria; true unless given; for its forms only",
            schema = @Schema(type = SchemaType.BOOLEAN),
            example = "false")
    @Parameter(
            name = "showAuthorization",
            in = ParameterIn.QUERY,
            description = "Whether the shop shows the authorisations to contact; true unless given; for its forms only",
            schema = @Schema(type = SchemaType.BOOLEAN),
            example = "false")
    @Parameter(
            name = "orderId",
            in = ParameterIn.QUERY,
            description = "The order to show; the visitor's current cart unless given",
            schema = @Schema(type = SchemaType.STRING, pattern = "^[A-Za-z0-9-]{1,64}$"),
            example = "10228723569999")
    @APIResponse(responseCode = "302", description = "To the shop")
    public RestResponse<Void> cart(
            @Parameter(description = Described.POS, example = "opera") @PathParam("pos") String pos,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return GoResource.to(pages.href(ShopPage.CART, pos, uri, headers));
    }
}

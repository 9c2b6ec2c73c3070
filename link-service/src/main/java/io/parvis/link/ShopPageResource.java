package io.parvis.link;

import io.parvis.problem.SharedAnswers;
import io.parvis.published.Published;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Links to the shop's own pages: the visitor's account and cart. */
@Path("/v1/{pos}/links")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Links")
@NonBlocking
@Published
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
    @APIResponseSchema(Link.class)
    @APIResponse(responseCode = "304", description = "The answer that If-None-Match names is still the right one")
    public Link account(
            @Parameter(description = Described.POS, example = "opera") @PathParam("pos") String pos,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return link(ShopPage.ACCOUNT, pos, uri, headers);
    }

    @GET
    @Path("/account/edit")
    @Operation(operationId = "getAccountEditLink", summary = "Where the visitor changes the account")
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
    @APIResponseSchema(Link.class)
    @APIResponse(responseCode = "304", description = "The answer that If-None-Match names is still the right one")
    public Link edit(
            @Parameter(description = Described.POS, example = "opera") @PathParam("pos") String pos,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return link(ShopPage.ACCOUNT_EDIT, pos, uri, headers);
    }

    @GET
    @Path("/account/register")
    @Operation(operationId = "getAccountRegisterLink", summary = "Where the visitor creates an account")
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
    @APIResponseSchema(Link.class)
    @APIResponse(responseCode = "304", description = "The answer that If-None-Match names is still the right one")
    public Link register(
            @Parameter(description = Described.POS, example = "opera") @PathParam("pos") String pos,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return link(ShopPage.ACCOUNT_REGISTER, pos, uri, headers);
    }

    @GET
    @Path("/cart")
    @Operation(operationId = "getCartLink", summary = "Where the visitor's cart is")
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
    @APIResponseSchema(Link.class)
    @APIResponse(responseCode = "304", description = "The answer that If-None-Match names is still the right one")
    public Link cart(
            @Parameter(description = Described.POS, example = "opera") @PathParam("pos") String pos,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return link(ShopPage.CART, pos, uri, headers);
    }

    private Link link(ShopPage page, String pos, UriInfo uri, HttpHeaders headers) {
        return new Link(pages.href(page, pos, uri, headers).toString());
    }
}

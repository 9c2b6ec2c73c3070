package io.parvis.link;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** About one of the shop's pages around the visitor's account. */
public class ShopPageRequest extends VisitRequest {
    @QueryParam("returnUrl")
    @Parameter(
            description = "Where the shop sends the visitor back to: an address on one of the origins that the point of"
                    + " sale allows. The shop takes it for its forms (edit, register) only",
            schema = @Schema(type = SchemaType.STRING, format = "uri", maxLength = 2000),
            example = "https://www.opera-du-parvis.example/fr/")
    String returnUrl;

    @QueryParam("showAddress")
    @Parameter(
            description = "Whether the shop shows the address; for its forms only",
            schema = @Schema(implementation = Boolean.class, defaultValue = "true"))
    String showAddress;

    @QueryParam("showCriteria")
    @Parameter(
            description = "Whether the shop shows the contact's criteria; for its forms only",
            schema = @Schema(implementation = Boolean.class, defaultValue = "true"))
    String showCriteria;

    @QueryParam("showAuthorization")
    @Parameter(
            description = "Whether the shop shows the authorisations to contact; for its forms only",
            schema = @Schema(implementation = Boolean.class, defaultValue = "true"))
    String showAuthorization;
}

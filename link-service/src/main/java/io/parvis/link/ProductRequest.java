package io.parvis.link;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** About one product, named by its id or its code. */
public final class ProductRequest extends VisitRequest {
    static final String[] PARAMETERS = {"id", "code", "lang"};

    @QueryParam("id")
    @Parameter(
            description = "Id of the product, up to 19 digits",
            schema = @Schema(type = SchemaType.STRING, pattern = ID),
            example = "10228723562315")
    String id;

    @QueryParam("code")
    @Parameter(
            description = "Code of the product; where several seasons have it, the newest one's",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = Visit.LONGEST_CODE),
            example = "CARMEN")
    String code;
}

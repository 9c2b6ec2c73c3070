package io.parvis.link;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** About one performance. */
public final class PerformanceRequest extends VisitRequest {
    static final String[] PARAMETERS = {"id", "lang"};

    @QueryParam("id")
    @Parameter(
            required = true,
            description = "Id of the performance, up to 19 digits",
            schema = @Schema(type = SchemaType.STRING, pattern = ID),
            example = "10228723562400")
    String id;
}

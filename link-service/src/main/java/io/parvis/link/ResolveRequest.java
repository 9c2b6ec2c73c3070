package io.parvis.link;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** About an address as it is typed into SecuTix. */
public final class ResolveRequest extends VisitRequest {
    @QueryParam("template")
    @Parameter(
            required = true,
            description = "An http or https address, percent-encoded",
            schema = @Schema(type = SchemaType.STRING, maxLength = SitePageResource.LONGEST_ADDRESS),
            example = "https://www.opera-du-parvis.example/{LANGUAGE}/index.html")
    String template;
}

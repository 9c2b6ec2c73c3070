package io.parvis.link;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** About a page that a visitor wants to see in another language. */
public final class TwinRequest extends VisitRequest {
    @QueryParam("page")
    @Parameter(
            required = true,
            description = "The page's address, percent-encoded",
            schema = @Schema(type = SchemaType.STRING, maxLength = SitePageResource.LONGEST_ADDRESS),
            example = "https://www.opera-du-parvis.example/fr/terms.html")
    String page;
}

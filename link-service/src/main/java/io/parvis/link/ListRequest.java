package io.parvis.link;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** About several products and performances. */
public final class ListRequest extends VisitRequest {
    static final String[] PARAMETERS = {"product", "performance", "lang"};
    private static final String IDS = "^\\d{1,19}(,\\d{1,19})*$";

    @QueryParam("product")
    @Parameter(
            description = "Ids of products, split by commas; may be repeated",
            schema = @Schema(type = SchemaType.STRING, pattern = IDS),
            example = "10228723562315,10228723562316")
    String product;

    @QueryParam("performance")
    @Parameter(
            description = "Ids of performances, in the same way",
            schema = @Schema(type = SchemaType.STRING, pattern = IDS),
            example = "10228723562400")
    String performance;
}

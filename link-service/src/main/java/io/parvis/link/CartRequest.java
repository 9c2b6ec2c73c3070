package io.parvis.link;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** About the visitor's cart. */
public final class CartRequest extends ShopPageRequest {
    @QueryParam("orderId")
    @Parameter(
            description = "The order to show; unless given the one that the shop's cart cookie names, where the request"
                    + " brings that cookie",
            schema = @Schema(type = SchemaType.STRING, pattern = ShopPage.ORDER_ID),
            example = "10228723569999")
    String orderId;
}

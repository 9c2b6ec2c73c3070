package io.parvis.link;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** About paying an order. */
public final class CheckoutRequest extends VisitRequest {
    @QueryParam("orderId")
    @Parameter(
            required = true,
            description = "The order to pay",
            schema = @Schema(type = SchemaType.STRING, pattern = ShopPage.ORDER_ID),
            example = "10228723569999")
    String orderId;

    @QueryParam("orderToken")
    @Parameter(
            required = true,
            description = "The order's token, as SecuTix gave it",
            schema = @Schema(type = SchemaType.STRING, pattern = ShopPage.ORDER_TOKEN),
            example = "2f1c9ad0")
    String orderToken;
}

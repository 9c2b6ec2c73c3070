package io.parvis.sandbox.webhook;

import io.parvis.sandbox.HttpAddress;
import io.parvis.sandbox.PublicAddress;
import io.parvis.sandbox.Refusal;
import io.parvis.sandbox.SandboxConfig;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Has SecuTix's inventory webhook sent. */
@Path("/control/webhook")
final class WebhookResource {
    private static final int MOST_TIMES = 100;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,40}");

    private final Inventory inventory;
    private final Sender sender;
    private final Deliveries deliveries;
    private final PublicAddress address;
    private final URI usualUrl;

    WebhookResource(
            Inventory inventory, Sender sender, Deliveries deliveries, PublicAddress address, SandboxConfig config) {
        this.inventory = inventory;
        this.sender = sender;
        this.deliveries = deliveries;
        this.address = address;
        this.usualUrl = config.webhook().url();
    }

    /**
     * @param products ids; each is told once for each of its seasons
     * @param state any, even one that no contract knows; {@code null} = the product's own
     * @param channel {@code null} = the product's own
     * @param url {@code null} = as set
     * @param repeat how often all of it is sent; {@code null} = once
     */
    @RegisterForReflection
    record Order(List<String> products, String state, String channel, String url, Integer repeat) {}

    /** What is going to be sent, repetitions included. */
    @RegisterForReflection
    record Accepted(int products, int batches) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response send(Order order, @Context HttpServerRequest request) {
        if (order == null || order.products() == null || order.products().isEmpty()) {
            throw Refusal.badRequest("'products' must name one product or more");
        }
        Wording wording = new Wording(
                code("state", order.state()), code("channel", order.channel()), address.forBrowsers(request));
        Shipment shipment = Shipment.of(url(order), wording, inventory.places(order.products()), times(order.repeat()));
        sender.send(shipment);
        return Response.accepted(
                        new Accepted(shipment.products(), shipment.batches().size()))
                .build();
    }

    @GET
    public List<Delivery> last() {
        return deliveries.last();
    }

    /** Forgets what was delivered, and gives up what was not. */
    @DELETE
    public void clear() {
        sender.stop();
        deliveries.clear();
    }

    private URI url(Order order) {
        return order.url() == null ? usualUrl : HttpAddress.of("url", order.url());
    }

    private static Optional<String> code(String name, String value) {
        if (value != null && !CODE.matcher(value).matches()) {
            throw Refusal.badRequest("'" + name + "' must be a code such as SUSPENDED or WEB");
        }
        return Optional.ofNullable(value);
    }

    private static int times(Integer repeat) {
        if (repeat != null && (repeat < 1 || repeat > MOST_TIMES)) {
            throw Refusal.badRequest("'repeat' must be from 1 to " + MOST_TIMES);
        }
        return repeat == null ? 1 : repeat;
    }
}

package io.parvis.stack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * The process that takes a service's place in the tests of the launcher: it listens where it is told to, and behaves
 * as the environment variable {@code STAND_IN} says.
 */
public final class StandIn {
    private StandIn() {}

    public static void main(String[] arguments) throws IOException {
        String behaviour = System.getenv().getOrDefault("STAND_IN", "ready");
        switch (behaviour) {
            case "wrong configuration" -> {
                System.out.println("ERROR Failed to start application: io.parvis.startup.WrongConfiguration: "
                        + "Configuration: parvis.currency is 'EURO', but an ISO 4217 code was expected.");
                System.out.println("\tat io.parvis.Somewhere.read(Somewhere.java:12)");
                System.exit(1);
            }
            case "crash" -> {
                System.out.println("Something broke.");
                System.out.println("\tat io.parvis.Somewhere.read(Somewhere.java:12)");
                System.exit(3);
            }
            case "deaf" -> Runtime.getRuntime().addShutdownHook(new Thread(StandIn::holdOn));
            default -> {}
        }
        listen(!behaviour.equals("never ready"));
    }

    private static void listen(boolean ready) throws IOException {
        int port = Integer.getInteger("quarkus.http.port");
        HttpServer server = HttpServer.create(new InetSocketAddress(port), 0);
        server.createContext("/q/health/ready", exchange -> {
            String body = ready
                    ? "{\"status\": \"UP\", \"checks\": []}"
                    : "{\"status\": \"DOWN\", \"checks\": [{\"name\": \"disk\", \"status\": \"UP\"},"
                            + "{\"name\": \"catalogue\", \"status\": \"DOWN\", \"data\": {\"opera\": \"wrong password\"}}]}";
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(ready ? 200 : 503, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.createContext("/exit", exchange -> System.exit(7));
        server.start();
    }

    private static void holdOn() {
        synchronized (StandIn.class) {
            try {
                StandIn.class.wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

package io.parvis.stack;

/** The parts of the set that are Quarkus applications of this tree, each one a process of its own. */
public enum Service {
    SANDBOX("ticketshop-sandbox", 8090),
    CATALOG("catalog-service", 8081),
    AVAILABILITY("availability-service", 8082),
    IDENTITY("identity-service", 8083),
    LINK("link-service", 8084),
    GATEWAY("gateway", 8080);

    private final String module;
    private final int defaultPort;

    Service(String module, int defaultPort) {
        this.module = module;
        this.defaultPort = defaultPort;
    }

    /** The folder and artifact that holds it, which is also the name shown to people. */
    public String module() {
        return module;
    }

    /** The port it listens on when nothing else is said. */
    public int defaultPort() {
        return defaultPort;
    }
}

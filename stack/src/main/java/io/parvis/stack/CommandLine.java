package io.parvis.stack;

import java.net.URI;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;

/** What was asked for on the command line. */
sealed interface CommandLine {
    String HELP = """
            Starts the whole of Parvis on this machine: Redis, the ticketshop sandbox, the four services and the gateway.

            Usage: ./start [options]

              --port-offset N             adds N to every port, for a second set beside the first
              --redis redis://host:port   uses a Redis that runs already (it keeps what is written to it)
              --help                      this text

            Ports: gateway 8080, catalog-service 8081, availability-service 8082, identity-service 8083,
            link-service 8084, ticketshop-sandbox 8090, Redis 6390. Logs: target/stack/<N>. Ctrl-C stops everything.
            """;

    /** @param checkOnly whether to look only if the set could start: {@code ./start} asks before it builds */
    record Run(int portOffset, Optional<URI> redis, boolean checkOnly) implements CommandLine {}

    record Help() implements CommandLine {}

    record Wrong(String message) implements CommandLine {}

    static CommandLine parse(String... arguments) {
        int portOffset = 0;
        Optional<URI> redis = Optional.empty();
        boolean checkOnly = false;
        Iterator<String> rest = Arrays.asList(arguments).iterator();
        try {
            while (rest.hasNext()) {
                String option = rest.next();
                switch (option) {
                    case "--port-offset" -> portOffset = offset(value(option, rest));
                    case "--redis" -> redis = Optional.of(redis(value(option, rest)));
                    case "--check" -> checkOnly = true;
                    case "--help", "-h" -> {
                        return new Help();
                    }
                    default -> {
                        return new Wrong("Unknown option '" + option + "'; ./start --help lists those there are.");
                    }
                }
            }
        } catch (IllegalArgumentException e) {
            return new Wrong(e.getMessage());
        }
        return new Run(portOffset, redis, checkOnly);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value; ./start --help shows it.");
        }
        return rest.next();
    }

    private static int offset(String value) {
        int highest = 65_535 - Service.SANDBOX.defaultPort();
        if (value.matches("\\d{1,5}") && Integer.parseInt(value) <= highest) {
            return Integer.parseInt(value);
        }
        throw new IllegalArgumentException(
                "--port-offset is '" + value + "', but a number from 0 to " + highest + " was expected.");
    }

    private static URI redis(String value) {
        if (value.matches("rediss?://.*")) {
            try {
                URI uri = URI.create(value);
                if (uri.getHost() != null && uri.getPort() > 0) {
                    return uri;
                }
            } catch (IllegalArgumentException notAnAddress) {
                // told below, in our words
            }
        }
        throw new IllegalArgumentException(
                "--redis is '" + value + "', but an address such as redis://localhost:6379 was expected.");
    }
}

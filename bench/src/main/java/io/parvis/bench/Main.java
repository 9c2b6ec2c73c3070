package io.parvis.bench;

import io.parvis.bench.browsing.CatalogInProcess;
import io.parvis.bench.edge.GatewayForwarding;
import io.parvis.bench.edge.GatewayUnderLoad;
import io.parvis.bench.reading.CatalogReading;
import io.parvis.bench.scale.CatalogAtScale;
import io.parvis.bench.scale.CatalogLoading;
import io.parvis.bench.scale.CatalogSwap;
import io.parvis.bench.service.AvailabilityListeners;
import io.parvis.bench.service.AvailabilityReading;
import io.parvis.bench.service.LinkDecisions;
import io.parvis.bench.service.VisitorReading;
import io.parvis.bench.sso.SamlValidation;
import java.util.List;
import java.util.Optional;

/** Carries out the measurement named. {@code bench/run} gives each one a Java of its own. */
public final class Main {
    private static final List<Measurement> ALL = List.of(
            new CatalogReading(),
            new CatalogInProcess(),
            new CatalogLoading(),
            new CatalogAtScale(),
            new CatalogSwap(),
            new AvailabilityReading(),
            new AvailabilityListeners(),
            new LinkDecisions(),
            new VisitorReading(),
            new SamlValidation(),
            new GatewayForwarding(),
            new GatewayUnderLoad());

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        String asked = arguments.length == 1 ? arguments[0] : "--help";
        switch (asked) {
            case "--names" -> ALL.forEach(one -> System.out.println(one.name()));
            case "--help" -> ALL.forEach(one -> System.out.printf("  %-24s %s%n", one.name(), one.about()));
            default -> System.exit(run(asked));
        }
    }

    private static int run(String name) throws Exception {
        Optional<Measurement> found =
                ALL.stream().filter(one -> one.name().equals(name)).findFirst();
        if (found.isEmpty()) {
            System.err.println("There is no measurement '" + name + "'; bench/run --help lists them.");
            return 2;
        }
        System.out.println("\n## " + found.get().name() + "\n\n" + found.get().about());
        found.get().run(new Table(System.out));
        return 0;
    }
}

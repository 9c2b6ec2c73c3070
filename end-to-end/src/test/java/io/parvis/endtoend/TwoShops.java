package io.parvis.endtoend;

import io.parvis.stack.RunningSet;
import io.parvis.stack.Service;
import io.parvis.stack.SetOptions;
import io.parvis.stack.Tree;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A set with a second point of sale, "ballet", beside "opera": the same sandbox, cookies and sessions of its own. */
record TwoShops(RunningSet set, Path folder) implements AutoCloseable {
    /** Starts it in a tree of its own: its own configuration over the same packaged services. */
    static TwoShops start() throws IOException {
        SetOptions usual = SetOptions.onFreePorts();
        Path folder = Files.createDirectories(usual.tree().runDirectory(usual.name() + "-tree"));
        for (Service service : Service.values()) {
            Files.createSymbolicLink(
                    folder.resolve(service.module()), usual.tree().root().resolve(service.module()));
        }
        Tree tree = new Tree(folder);
        Files.createDirectories(tree.configuration().getParent());
        Files.writeString(
                tree.configuration(), twice(Files.readString(usual.tree().configuration())));
        RunningSet set = RunningSet.start(new SetOptions(
                tree,
                usual.name(),
                usual.addresses(),
                usual.ownRedis(),
                usual.jvm(),
                usual.environment(),
                usual.readyWithin(),
                usual.keepsLogs()));
        return new TwoShops(set, folder);
    }

    URI gateway() {
        return set.gateway();
    }

    URI sandbox() {
        return set.sandbox();
    }

    @Override
    public void close() throws IOException {
        set.close();
        try (Stream<Path> content = Files.walk(folder)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static String twice(String configuration) {
        String second = configuration
                .substring(configuration.indexOf("    opera:\n"))
                .replace("    opera:\n", "    ballet:\n")
                .replace(
                        "      identity:\n",
                        String.join(
                                "\n",
                                List.of(
                                        "      identity:",
                                        "        contact-cookie: stx_contact_BALLET_WEB_v1",
                                        "        cart-cookie: stx_cartSummary_BALLET_WEB",
                                        "")));
        return configuration.stripTrailing() + "\n" + second;
    }
}

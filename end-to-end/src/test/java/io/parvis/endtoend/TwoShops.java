package io.parvis.endtoend;

import io.parvis.stack.RunningSet;
import io.parvis.stack.Service;
import io.parvis.stack.SetOptions;
import io.parvis.stack.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A set with a second point of sale, "ballet", beside "opera": the same sandbox, cookies and sessions of its own. */
final class TwoShops {
    private TwoShops() {}

    /** @param folder an empty one, which becomes a tree of its own over the packaged services */
    static RunningSet start(Path folder) throws IOException {
        SetOptions usual = SetOptions.onFreePorts();
        for (Service service : Service.values()) {
            Files.createSymbolicLink(
                    folder.resolve(service.module()), usual.tree().root().resolve(service.module()));
        }
        Tree tree = new Tree(folder);
        Files.createDirectories(tree.configuration().getParent());
        Files.writeString(
                tree.configuration(), twice(Files.readString(usual.tree().configuration())));
        return RunningSet.start(new SetOptions(
                tree,
                usual.name(),
                usual.addresses(),
                usual.ownRedis(),
                usual.jvm(),
                usual.environment(),
                usual.readyWithin(),
                usual.keepsLogs()));
    }

    private static String twice(String configuration) {
        int from = configuration.indexOf("    opera:\n");
        String second = configuration
                .substring(from)
                .replace("    opera:\n", "    ballet:\n")
                .replace("organization-code: OPERA", "organization-code: BALLET");
        return configuration.stripTrailing() + "\n" + second;
    }
}

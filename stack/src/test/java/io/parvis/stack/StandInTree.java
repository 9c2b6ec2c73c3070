package io.parvis.stack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A tree in which every service is packaged, as a {@link StandIn}. */
final class StandInTree {
    private StandInTree() {}

    static Tree in(Path root) throws IOException {
        Tree tree = new Tree(root);
        for (Service service : Service.values()) {
            Path jar = root.resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
            Files.createDirectories(jar.getParent());
            pack(jar);
        }
        return tree;
    }

    static SetOptions options(Tree tree) {
        SetOptions usual = SetOptions.onFreePorts();
        return new SetOptions(
                tree,
                usual.name(),
                usual.addresses(),
                true,
                usual.jvm(),
                usual.environment(),
                usual.readyWithin(),
                false);
    }

    private static void pack(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandIn.class.getName());
        String entry = StandIn.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                InputStream content = StandIn.class.getResourceAsStream("/" + entry)) {
            out.putNextEntry(new JarEntry(entry));
            content.transferTo(out);
            out.closeEntry();
        }
    }
}

package io.parvis.stack;

import java.util.Locale;

/** The machine, in the spelling of the Redis executables that we ship: {@code linux-amd64}. */
final class Platform {
    private Platform() {}

    static String current() {
        return system(property("os.name")) + "-" + processor(property("os.arch"));
    }

    private static String system(String name) {
        return name.startsWith("mac") ? "darwin" : name;
    }

    private static String processor(String name) {
        return switch (name) {
            case "x86_64" -> "amd64";
            case "aarch64" -> "arm64";
            case "x86", "i386", "i486", "i586", "i686" -> "386";
            default -> name;
        };
    }

    private static String property(String key) {
        return System.getProperty(key).toLowerCase(Locale.ROOT);
    }
}

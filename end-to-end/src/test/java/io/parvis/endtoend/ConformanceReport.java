package io.parvis.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Tells at the end of all tests how many answers were held against the OpenAPI document. */
final class ConformanceReport implements BeforeAllCallback {
    private static final Path REPORT = Path.of("target", "conformance.txt");

    @Override
    public void beforeAll(ExtensionContext context) {
        // closed when the last test of the run is over
        AutoCloseable end = ConformanceReport::tell;
        context.getRoot().getStore(Namespace.GLOBAL).put(ConformanceReport.class, end);
    }

    private static void tell() {
        Conformance conformance = OneSet.conformance();
        if (conformance != null) {
            System.out.println(conformance.summary());
            write(conformance.summary() + "\n");
        }
    }

    private static void write(String line) {
        try {
            Files.writeString(REPORT, line);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}

package io.parvis.visitor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** A file of raw cookie values with what is read of each. */
final class Fixture {
    private Fixture() {}

    /** @return for each line: what is read, why it is there, the value as it is sent */
    static Stream<Arguments> lines(String file, String separator) {
        try (InputStream in = Fixture.class.getResourceAsStream("/visitor/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" " + Pattern.quote(separator) + " ", 3))
                    .map(parts -> Arguments.of(parts[0], parts[1], parts[2].substring(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.parvis.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    @Test
    void nothingAskedForIsTheUsualSet() {
        assertThat(CommandLine.parse()).isEqualTo(new CommandLine.Run(0, Optional.empty(), false));
    }

    @Test
    void takesAnOffsetAndARedis() {
        assertThat(CommandLine.parse("--port-offset", "1000", "--redis", "redis://example:6379"))
                .isEqualTo(new CommandLine.Run(1000, Optional.of(URI.create("redis://example:6379")), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "57446", "many", "", "1.5", "99999999999"})
    void refusesAnOffsetThatIsNone(String offset) {
        assertThat(message("--port-offset", offset))
                .isEqualTo("--port-offset is '" + offset + "', but a number from 0 to 57445 was expected.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:6379", "redis://localhost", "http://localhost:6379", "redis://a b:1", ""})
    void refusesARedisThatIsNone(String redis) {
        assertThat(message("--redis", redis))
                .isEqualTo("--redis is '" + redis + "', but an address such as redis://localhost:6379 was expected.");
    }

    @ParameterizedTest
    @CsvSource({"--port-ofset", "start", "-p"})
    void refusesAnUnknownOption(String option) {
        assertThat(message(option)).contains("Unknown option '" + option + "'").contains("--help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--redis", "--port-offset"})
    void refusesAnOptionWithoutItsValue(String option) {
        assertThat(message(option)).startsWith(option + " needs a value");
    }

    @Test
    void misuseExitsWithTwoAndOneLine() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status =
                Main.run(new String[] {"--verbose"}, System.out, new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(status).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).hasLineCount(1).contains("'--verbose'");
    }

    @Test
    void helpNamesEveryOptionAndExitsWithZero() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status = Main.run(new String[] {"--help"}, new PrintStream(out, true, StandardCharsets.UTF_8), System.err);
        assertThat(status).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("--port-offset", "--redis", "--help");
    }

    private static String message(String... arguments) {
        assertThat(CommandLine.parse(arguments)).isInstanceOf(CommandLine.Wrong.class);
        return ((CommandLine.Wrong) CommandLine.parse(arguments)).message();
    }
}

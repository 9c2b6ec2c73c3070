package io.parvis.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parvis.startup.PackagedService.End;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A wrong configuration ends the service with one sentence and exit code 1. */
class WrongConfigurationIT {
    private static final Path GOOD = Path.of(System.getProperty("parvis.root"), "config", "points-of-sale.yaml");
    private static final String OPERA = "parvis.points-of-sale.opera.";

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "currency: EUR        | #                        | currency is missing, but an ISO 4217 code such as EUR was expected.",
                "currency: EUR        | currency: EURO           | currency is 'EURO', but an ISO 4217 code such as EUR was expected.",
                "currency: EUR        | currency: ''             | currency is '', but an ISO 4217 code such as EUR was expected.",
                "currency: EUR        | curency: EUR             | curency is not a known key; 'currency' was probably meant.",
                "currency: EUR        | currency: ${NO_SUCH_ONE} | currency takes its value from the environment variable NO_SUCH_ONE, which is not set.",
                "Europe/Paris         | Mars/Base                | time-zone is 'Mars/Base', but a zone such as Europe/Paris was expected.",
                "[fr, en, de]         | [fr, xx]                 | languages is 'xx', but ISO 639-1 codes such as 'fr' was expected.",
                "freshness: 5m        | freshnes: 5m             | availability.freshnes is not a known key; 'availability.freshness' was probably meant.",
                "institution-code: OPERA | identity: {cart-cookie: a b, x: 1} | identity.x is not a known key; known there are identity.contact-cookie, identity.cart-cookie.",
                "redirect-path: /api/1/redirect | unheard-of: 1   | shop.unheard-of is not a known key; known there are shop.url, shop.redirect-path, shop.return-parameter."
            })
    void theSentenceNamesKeyValueAndExpectation(String what, String by, String sentence) throws Exception {
        assertEnds(run(Files.readString(GOOD).replace(what, by)), "Configuration: " + OPERA + sentence);
    }

    @Test
    void aCookieNameThatIsNoneIsRefused() throws Exception {
        assertEnds(
                run(Files.readString(GOOD) + "      identity:\n        cart-cookie: a b\n"),
                "Configuration: " + OPERA
                        + "identity.cart-cookie is 'a b', but a cookie name without blanks or separators was expected.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pasword", "passwort", "secret"})
    void aSecretUnderAWrongKeyIsNotShown(String key) throws Exception {
        End end = run(Files.readString(GOOD).replace("password: ${OPERA_SECUTIX_PASSWORD}", key + ": hunter2"));
        assertThat(end.code()).isEqualTo(1);
        assertThat(end.errors())
                .hasSize(1)
                .first()
                .asString()
                .contains("secutix." + key)
                .contains("is not a known key");
        assertThat(end.errors().toString() + end.output()).doesNotContain("hunter2");
    }

    @Test
    void syntaxErrorsAreToldByFileAndLine() throws Exception {
        End end = run(Files.readString(GOOD).replace("[fr, en, de]", "[fr, en, de"));
        assertEnds(end, "Configuration: the file " + file() + " is not valid YAML at line 11.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "just text", "parvis:\n", "parvis:\n  point-of-sale:\n    opera:\n      currency: EUR\n"})
    void withoutAPointOfSaleThereIsNothingToServe(String content) throws Exception {
        assertEnds(
                run(content),
                "Configuration: parvis.points-of-sale is 'nothing', but at least one point of sale was expected.");
    }

    @Test
    void aMissingFileIsNamed() throws Exception {
        End end = PackagedService.run(directory, "-Dquarkus.config.locations=" + file());
        assertEnds(end, "Configuration: the file " + file() + " does not exist.");
    }

    @Test
    void withoutASettingTheFileIsLookedForInTheWorkingDirectory() throws Exception {
        assertEnds(
                PackagedService.run(directory), "Configuration: the file config/points-of-sale.yaml does not exist.");
    }

    @Test
    void aPortInUseIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            End end = PackagedService.run(
                    directory, "-Dquarkus.config.locations=" + GOOD.toUri(), "-Dquarkus.http.port=" + port);
            assertEnds(
                    end,
                    "Configuration: quarkus.http.port is '" + port + "', but a port that is not in use was expected.");
        }
    }

    @Test
    void aPortThatIsNoNumberIsNamed() throws Exception {
        End end = PackagedService.run(
                directory, "-Dquarkus.config.locations=" + GOOD.toUri(), "-Dquarkus.http.port=many");
        assertEnds(end, "Configuration: quarkus.http.port is 'many', but a value of another type was expected.");
    }

    @Test
    void theRightConfigurationStarts() throws Exception {
        Files.createDirectories(directory.resolve("config"));
        Files.copy(GOOD, directory.resolve("config/points-of-sale.yaml"));
        Process process = PackagedService.start(directory);
        try {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> Files.readString(directory.resolve("out")).contains("Listening on"));
        } finally {
            process.destroy();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(directory.resolve("err")).isEmptyFile();
    }

    private Path file() {
        return directory.resolve("points-of-sale.yaml");
    }

    private End run(String content) throws IOException, InterruptedException {
        Files.writeString(file(), content);
        return PackagedService.run(directory, "-Dquarkus.config.locations=" + file());
    }

    private static void assertEnds(End end, String sentence) {
        assertThat(end.errors()).containsExactly(sentence);
        assertThat(end.code()).isEqualTo(1);
        assertThat(end.output()).doesNotContain("Exception", "\tat ", "Listening on");
    }
}

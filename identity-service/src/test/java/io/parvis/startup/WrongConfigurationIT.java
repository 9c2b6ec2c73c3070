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
                "freshness: | freshnes:             | availability.freshnes is not a known key; 'availability.freshness' was probably meant.",
                "provider: ${IDENTITY_PROVIDER:saml} | cart-cokie: x            | identity.cart-cokie is not a known key; 'identity.cart-cookie' was probably meant.",
                "provider: ${IDENTITY_PROVIDER:saml} | provider: ldap           | identity.provider is 'ldap', but none, saml or oidc was expected.",
                "redirect-path: /api/1/redirect | unheard-of: 1   | shop.unheard-of is not a known key; known there are shop.url, shop.redirect-path, shop.return-parameter, shop.tracking-parameters."
            })
    void theSentenceNamesKeyValueAndExpectation(String what, String by, String sentence) throws Exception {
        assertEnds(run(Files.readString(GOOD).replace(what, by)), "Configuration: " + OPERA + sentence);
    }

    @Test
    void aCookieNameThatIsNoneIsRefused() throws Exception {
        assertEnds(
                run(Files.readString(GOOD).replace("provider: ${IDENTITY_PROVIDER:saml}", "cart-cookie: a b")),
                "Configuration: " + OPERA
                        + "identity.cart-cookie is 'a b', but a cookie name without blanks or separators was expected.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "public-url: ${PUBLIC_URL:http://localhost:8080} | public-url: http://api.opera.example | public-url is 'http://api.opera.example', but the gateway's address such as https://api.opera.example (http for localhost alone) was expected.",
                "demo: true | demo: false       | saml.key.pem-file is (hidden), but an RSA key: pem, pem-file, keystore-file, or demo: true for a trial, was expected.",
                "demo: true | pem-file: /none   | saml.key.pem-file is (hidden), but a file that can be read was expected.",
                "demo: true | pem: no key       | saml.key.pem is (hidden), but an unencrypted RSA key in PEM was expected.",
                "http://localhost:8090/saml/metadata | ftp://x/ | saml.idp.metadata-url is 'ftp://x/', but an address such as https://opera.shop.secutix.com/saml was expected.",
                "metadata-url: | login-url:    | saml.idp.entity-id is '', but the identity provider's entity id was expected.",
                "metadata-url: | metadata-file: /none #  | saml.idp.metadata-file is '/none', but a file that can be read was expected.",
                "metadata-url: | metadata-refresh: 1h #  | saml.idp.metadata-url is '0 of them', but one of metadata-url, metadata-file and login-url was expected.",
                "provider: ${IDENTITY_PROVIDER:saml} | provider: oidc | oidc.client-id is '', but the id of a client was expected.",
                "demo: true | demo: true\\n          contact-pattern: '[' | saml.contact-pattern is '[', but a regular expression was expected.",
                "demo: true | demo: true\\n          clock-skew: soon | saml.clock-skew is 'soon', but a duration such as 60s was expected.",
                "demo: true | demo: true\\n          signature-algorithm: rsa-sha1 | saml.signature-algorithm is 'rsa-sha1', but rsa-sha256, rsa-sha384 or rsa-sha512 was expected."
            })
    void singleSignOnIsCheckedAtStart(String what, String by, String sentence) throws Exception {
        String good = Files.readString(GOOD);
        String changed = good.replace(what, by.replace("\\n", "\n"));
        assertThat(changed).isNotEqualTo(good);
        assertEnds(run(changed), "Configuration: " + OPERA + "identity." + sentence);
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

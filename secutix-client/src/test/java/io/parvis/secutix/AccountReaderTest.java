package io.parvis.secutix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parvis.startup.WrongConfiguration;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountReaderTest {
    private static final String PREFIX = "parvis.points-of-sale.opera.secutix.";

    @TempDir
    Path folder;

    @Test
    void soapNeedsNoMoreThanANameAndAPassword() {
        Account account = (Account) read(soap());

        assertThat(account.url()).isEqualTo(URI.create("https://opera.ws.secutix.com"));
        assertThat(account.catalogOperation()).isEqualTo(CatalogOperation.DETAILED);
        assertThat(account.rest()).isEmpty();
    }

    @Test
    void restHasASecretOfItsOwn() throws IOException {
        Map<String, String> rest = rest();
        assertThat(((Account) read(rest)).rest()).contains(new RestAccess("operator", "partner", "hush"));

        rest.remove("rest-secret");
        rest.put(
                "rest-secret-file",
                Files.writeString(folder.resolve("secret"), "from a file\n").toString());
        rest.put("catalog-operation", "getCatalog");
        Account account = (Account) read(rest);
        assertThat(account.rest().orElseThrow().secret()).isEqualTo("from a file");
        assertThat(account.catalogOperation()).isEqualTo(CatalogOperation.STRING);
        assertThat(account.toString() + account.rest()).doesNotContain("from a file", "sesame");
    }

    @Test
    void aFileNeedsNothingElse() {
        assertThat(read(new HashMap<>(Map.of("url", "file:/exports/opera.xml.gz"))))
                .isEqualTo(new ExportFile(Path.of("/exports/opera.xml.gz")));
        assertThat(read(new HashMap<>(Map.of("url", "file:///exports/opera.json", "username", "x"))))
                .isEqualTo(new ExportFile(Path.of("/exports/opera.json")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://x", "opera", "https:opera", "file:export.xml", "file://host/export.xml"})
    void anotherAddressIsWrong(String url) {
        Map<String, String> settings = soap();
        settings.put("url", url);
        assertThatThrownBy(() -> read(settings))
                .isInstanceOf(WrongConfiguration.class)
                .hasMessageContaining(PREFIX + "url is '" + url + "'");
    }

    @ParameterizedTest
    @CsvSource({
        "username,'username is missing, but the user name of the SecuTix services was expected'",
        "password,'password is (hidden), but a password, or a password-file, was expected'",
        "virtual-operator,virtual-operator is missing",
        "partner,partner is missing",
        "rest-secret,'rest-secret is (hidden), but a secret, or a rest-secret-file, was expected'"
    })
    void whatIsRequiredIsNamed(String key, String sentence) {
        Map<String, String> settings = rest();
        settings.remove(key);
        assertThatThrownBy(() -> read(settings))
                .isInstanceOf(WrongConfiguration.class)
                .hasMessageStartingWith("Configuration: " + PREFIX + sentence);
    }

    @ParameterizedTest
    @CsvSource({"protocol,REST", "catalog-operation,getCatalogue", "version,1.33", "rest-secret-file,/none/such"})
    void aValueThatCannotBeUsedIsNamed(String key, String value) {
        Map<String, String> settings = rest();
        settings.remove("rest-secret");
        settings.put("rest-secret-file", "/none/such");
        settings.put(key, value);
        assertThatThrownBy(() -> read(settings))
                .isInstanceOf(WrongConfiguration.class)
                .hasMessageContaining(PREFIX + key)
                .hasMessageNotContaining("hush");
    }

    private static Map<String, String> soap() {
        return new HashMap<>(Map.of("url", "https://opera.ws.secutix.com", "username", "parvis", "password", "sesame"));
    }

    private static Map<String, String> rest() {
        Map<String, String> rest = soap();
        rest.putAll(Map.of(
                "protocol", "rest", "rest-secret", "hush", "virtual-operator", "operator", "partner", "partner"));
        return rest;
    }

    private static Source read(Map<String, String> secutix) {
        Map<String, String> properties = new HashMap<>();
        secutix.forEach((key, value) -> properties.put(PREFIX + key, value));
        SecutixSettings settings = new SmallRyeConfigBuilder()
                .withMapping(SecutixSettings.class)
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build()
                .getConfigMapping(SecutixSettings.class);
        return new AccountReader("opera", settings.pointsOfSale().get("opera").secutix()).read();
    }
}

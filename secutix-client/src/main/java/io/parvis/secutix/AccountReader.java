package io.parvis.secutix;

import io.parvis.secutix.SecutixSettings.Secutix;
import io.parvis.startup.WrongConfiguration;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks what is configured of one point of sale's SecuTix. */
final class AccountReader {
    private static final Pattern VERSION = Pattern.compile("v\\d+_\\d+");

    private final String key;
    private final Secutix secutix;

    AccountReader(String slug, Secutix secutix) {
        this.key = "parvis.points-of-sale." + slug + ".secutix.";
        this.secutix = secutix;
    }

    /** @throws WrongConfiguration naming the key */
    Source read() {
        URI url = secutix.url();
        if ("file".equals(url.getScheme()) && url.getPath() != null && url.getHost() == null) {
            return new ExportFile(Path.of(url.getPath()));
        }
        if (url.getHost() == null || !("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
            throw new WrongConfiguration(
                    key + "url", url.toString(), "an address such as https://opera.ws.secutix.com");
        }
        if (!VERSION.matcher(secutix.version()).matches()) {
            throw new WrongConfiguration(key + "version", secutix.version(), "a version such as v1_33");
        }
        return new Account(
                url,
                secutix.version(),
                required("username", secutix.username()),
                secret("password", secutix.password(), secutix.passwordFile()),
                operation(),
                rest());
    }

    private CatalogOperation operation() {
        return Arrays.stream(CatalogOperation.values())
                .filter(operation -> operation.wireName().equals(secutix.catalogOperation()))
                .findFirst()
                .orElseThrow(() -> new WrongConfiguration(
                        key + "catalog-operation", secutix.catalogOperation(), "getCatalogDetailed or getCatalog"));
    }

    private Optional<RestAccess> rest() {
        return switch (secutix.protocol()) {
            case "soap" -> Optional.empty();
            case "rest" ->
                Optional.of(new RestAccess(
                        required("virtual-operator", secutix.virtualOperator()),
                        required("partner", secutix.partner()),
                        secret("rest-secret", secutix.restSecret(), secutix.restSecretFile())));
            default -> throw new WrongConfiguration(key + "protocol", secutix.protocol(), "soap or rest");
        };
    }

    private String required(String name, Optional<String> value) {
        return value.orElseThrow(() -> WrongConfiguration.missing(key + name));
    }

    private String secret(String name, Optional<String> value, Optional<Path> file) {
        if (value.isPresent()) {
            return value.get();
        }
        String what = name.substring(name.lastIndexOf('-') + 1);
        Path path = file.orElseThrow(
                () -> new WrongConfiguration(key + name, "", "a " + what + ", or a " + name + "-file,"));
        try {
            return Files.readString(path).strip();
        } catch (IOException unreadable) {
            throw new WrongConfiguration(key + name + "-file", path.toString(), "a file that can be read");
        }
    }
}

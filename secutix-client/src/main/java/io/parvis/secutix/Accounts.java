package io.parvis.secutix;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.startup.WrongConfiguration;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The SecuTix accounts of all points of sale. */
@Singleton
final class Accounts {
    private static final Pattern VERSION = Pattern.compile("v\\d+_\\d+");

    private final Map<String, Account> bySlug = new HashMap<>();

    Accounts(SecutixSettings settings) {
        settings.pointsOfSale().forEach((slug, shop) -> bySlug.put(slug, read(slug, shop.secutix())));
    }

    Account of(PointOfSale pos) {
        return bySlug.get(pos.slug());
    }

    private static Account read(String slug, SecutixSettings.Secutix secutix) {
        String key = "parvis.points-of-sale." + slug + ".secutix.";
        String scheme = secutix.url().getScheme();
        if (secutix.url().getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
            throw new WrongConfiguration(
                    key + "url", secutix.url().toString(), "an address such as https://opera.ws.secutix.com");
        }
        if (!VERSION.matcher(secutix.version()).matches()) {
            throw new WrongConfiguration(key + "version", secutix.version(), "a version such as v1_33");
        }
        return new Account(secutix.url(), secutix.version(), secutix.username(), password(key, secutix));
    }

    private static String password(String key, SecutixSettings.Secutix secutix) {
        if (secutix.password().isPresent()) {
            return secutix.password().get();
        }
        Path file = secutix.passwordFile()
                .orElseThrow(() -> new WrongConfiguration(key + "password", "", "a password, or a password-file,"));
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new WrongConfiguration(key + "password-file", file.toString(), "a file that can be read");
        }
    }
}

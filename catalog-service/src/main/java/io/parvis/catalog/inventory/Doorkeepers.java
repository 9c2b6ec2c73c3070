package io.parvis.catalog.inventory;

import io.parvis.catalog.inventory.InventorySettings.Hook;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.startup.Starting;
import io.parvis.startup.WrongConfiguration;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who may post inventory for which point of sale; a wrong configuration stops the start. */
@Singleton
@Startup(Starting.BEFORE_TASKS)
final class Doorkeepers {
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

    private final Map<String, Doorkeeper> bySlug = new HashMap<>();
    private final Map<String, Duration> intervals = new HashMap<>();

    Doorkeepers(InventorySettings settings) {
        settings.pointsOfSale().forEach((slug, shop) -> {
            Hook hook = shop.inventoryWebhook();
            String at = "parvis.points-of-sale." + slug + ".inventory-webhook.";
            doorkeeper(at, hook).ifPresent(doorkeeper -> bySlug.put(slug, doorkeeper));
            if (hook.interval().isNegative()) {
                throw new WrongConfiguration(at + "interval", hook.interval().toString(), "a duration such as 10s");
            }
            intervals.put(slug, hook.interval());
        });
    }

    /** Empty when the webhook is closed. */
    Optional<Doorkeeper> of(PointOfSale pos) {
        return Optional.ofNullable(bySlug.get(pos.slug()));
    }

    /** The least time from one small version to the next. */
    Duration interval(PointOfSale pos) {
        return intervals.get(pos.slug());
    }

    private static Optional<Doorkeeper> doorkeeper(String at, Hook hook) {
        Optional<String> key = secret(at + "key", hook.key(), hook.keyFile());
        Optional<String> password = secret(at + "password", hook.password(), hook.passwordFile());
        if (key.isEmpty() && hook.username().isEmpty()) {
            return Optional.empty();
        }
        if (!HEADER.matcher(hook.header()).matches()) {
            throw new WrongConfiguration(at + "header", hook.header(), "the name of a header such as X-Api-Key");
        }
        if (hook.username().isPresent() && password.isEmpty()) {
            throw new WrongConfiguration(at + "password", "", "a password, or a password-file,");
        }
        return Optional.of(
                new Doorkeeper(hook.header(), key, hook.username().map(user -> user + ":" + password.orElseThrow())));
    }

    private static Optional<String> secret(String key, Optional<String> value, Optional<Path> file) {
        Optional<String> secret = value.or(() -> file.map(path -> read(key, path)));
        if (secret.isPresent() && secret.get().isBlank()) {
            throw new WrongConfiguration(key, "", "a secret that is not blank");
        }
        return secret;
    }

    private static String read(String key, Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new WrongConfiguration(key + "-file", file.toString(), "a file that can be read");
        }
    }
}

package io.parvis.catalog.notifying;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import io.parvis.startup.Starting;
import io.parvis.startup.WrongConfiguration;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The configured webhooks of all points of sale; a wrong one stops the start. */
@Singleton
@Startup(Starting.BEFORE_TASKS)
final class Webhooks {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final String AN_ADDRESS = "an address such as https://cms.example.org/hooks/parvis";

    private final Map<String, List<Webhook>> bySlug = new HashMap<>();

    Webhooks(WebhookSettings settings) {
        settings.pointsOfSale()
                .forEach((slug, shop) -> bySlug.put(
                        slug,
                        new TreeMap<>(shop.webhooks())
                                .entrySet().stream()
                                        .map(hook -> read(slug, hook.getKey(), hook.getValue()))
                                        .toList()));
    }

    /** All of them, by name. */
    List<Webhook> of(PointOfSale pos) {
        return bySlug.getOrDefault(pos.slug(), List.of());
    }

    /**
     * The one with that name.
     *
     * @throws ProblemException 404 {@code unknown-webhook}
     */
    Webhook get(PointOfSale pos, String name) {
        return of(pos).stream()
                .filter(webhook -> webhook.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.of(
                        ProblemKind.UNKNOWN_WEBHOOK,
                        "The point of sale '" + pos.slug() + "' has no webhook '" + name + "'."));
    }

    private static Webhook read(String slug, String name, WebhookSettings.Hook hook) {
        String key = "parvis.points-of-sale." + slug + ".webhooks." + name;
        if (!NAME.matcher(name).matches()) {
            throw new WrongConfiguration(key, name, "a name of lower-case letters, digits and dashes");
        }
        return new Webhook(
                slug, name, url(key + ".url", hook), signer(key, hook), hook.allowPrivateAddresses(), hook.enabled());
    }

    private static URI url(String key, WebhookSettings.Hook hook) {
        URI url = parsed(hook.url())
                .filter(address -> address.getHost() != null && address.getRawFragment() == null)
                .filter(address -> address.getPort() != 0 && address.getPort() <= 65_535)
                .orElseThrow(() -> new WrongConfiguration(key, withoutSecrets(hook.url()), AN_ADDRESS));
        if ("https".equalsIgnoreCase(url.getScheme())) {
            return url;
        }
        if (!"http".equalsIgnoreCase(url.getScheme())) {
            throw new WrongConfiguration(key, Webhook.shown(url), AN_ADDRESS);
        }
        if (!hook.allowPrivateAddresses()) {
            throw new WrongConfiguration(
                    key,
                    Webhook.shown(url),
                    "an address with https (http only goes with allow-private-addresses: true)");
        }
        return url;
    }

    private static Optional<URI> parsed(String url) {
        try {
            return Optional.of(new URI(url));
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    /** What cannot be read as an address may still hold a password before an {@code @} or a token after a {@code ?}. */
    private static String withoutSecrets(String url) {
        return url.replaceFirst("[?#].*", "?…").replaceFirst("(?<=^|//).*@", "…@");
    }

    private static Signer signer(String key, WebhookSettings.Hook hook) {
        String at = key + (hook.secret().isPresent() ? ".secret" : ".secret-file");
        return Signer.of(hook.secret().orElseGet(() -> fromFile(key, hook)))
                .orElseThrow(
                        () -> new WrongConfiguration(at, "", "the base64 of 24 to 64 bytes, which may follow whsec_,"));
    }

    private static String fromFile(String key, WebhookSettings.Hook hook) {
        Path file = hook.secretFile()
                .orElseThrow(() -> new WrongConfiguration(key + ".secret", "", "a secret, or a secret-file,"));
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new WrongConfiguration(key + ".secret-file", file.toString(), "a file that can be read");
        }
    }
}

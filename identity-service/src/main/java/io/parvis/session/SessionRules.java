package io.parvis.session;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.startup.Starting;
import io.parvis.startup.WrongConfiguration;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How long the sessions of each point of sale last, and in which cookie. */
@Singleton
@Startup(Starting.BEFORE_TASKS)
public final class SessionRules {
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");

    private final Map<String, Rule> bySlug;

    record Rule(Duration idle, Duration absolute, BrowserCookie cookie) {}

    SessionRules(PointsOfSale pointsOfSale, SessionSettings settings) {
        this.bySlug = pointsOfSale.all().stream()
                .collect(Collectors.toUnmodifiableMap(
                        PointOfSale::slug,
                        pos -> rule(
                                pos.slug(),
                                settings.pointsOfSale().get(pos.slug()).identity())));
    }

    /** The cookie that the session is carried in. */
    public BrowserCookie cookie(PointOfSale pos) {
        return of(pos).cookie();
    }

    Rule of(PointOfSale pos) {
        return bySlug.get(pos.slug());
    }

    private static Rule rule(String slug, SessionSettings.Identity identity) {
        String key = "parvis.points-of-sale." + slug + ".identity.session.";
        SessionSettings.Lasting lasting = identity.session();
        positive(key + "idle", lasting.idle());
        positive(key + "absolute", lasting.absolute());
        Optional<String> domain = lasting.cookieDomain();
        if (domain.isPresent() && !DOMAIN.matcher(domain.get()).matches()) {
            throw new WrongConfiguration(key + "cookie-domain", domain.get(), "a domain such as opera.example");
        }
        boolean secure = !identity.publicUrl().orElse("https:").startsWith("http:");
        return new Rule(
                lasting.idle(),
                lasting.absolute(),
                new BrowserCookie("parvis-session-" + slug, secure, domain, BrowserCookie.SameSite.LAX));
    }

    private static void positive(String key, Duration given) {
        if (given.isNegative() || given.isZero()) {
            throw new WrongConfiguration(key, given.toString(), "a duration such as 30m");
        }
    }
}

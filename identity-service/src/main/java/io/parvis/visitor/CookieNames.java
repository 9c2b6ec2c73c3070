package io.parvis.visitor;

import io.parvis.cookie.CookieName;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.startup.Starting;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The names of each ticketshop's contact cookie: as configured, else made of the codes that SecuTix builds it from. */
@Singleton
@Startup(Starting.BEFORE_TASKS)
final class CookieNames {
    private final Map<String, List<CookieName>> bySlug;

    CookieNames(PointsOfSale pointsOfSale, IdentityConfig config) {
        this.bySlug = pointsOfSale.all().stream()
                .collect(Collectors.toUnmodifiableMap(
                        PointOfSale::slug,
                        pos -> names(
                                pos,
                                config.pointsOfSale().get(pos.slug()).identity().contactCookie())));
    }

    /** The names that count, the best first. */
    List<CookieName> contact(PointOfSale pos) {
        return bySlug.get(pos.slug());
    }

    private static List<CookieName> names(PointOfSale pos, Optional<List<String>> configured) {
        String usual = "stx_contact_" + pos.organizationCode() + "_" + pos.salesChannelCode() + "_v1";
        return CookieName.configured(
                "parvis.points-of-sale." + pos.slug() + ".identity.contact-cookie", configured.orElse(List.of(usual)));
    }
}

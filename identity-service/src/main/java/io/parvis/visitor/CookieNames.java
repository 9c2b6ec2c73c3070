package io.parvis.visitor;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.startup.WrongConfiguration;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The names of each ticketshop's cookies: as configured, else made of the codes that SecuTix builds them from. */
@Singleton
@Startup
final class CookieNames {
    private final Map<String, Names> bySlug;

    /** The names that count, the best first. */
    record Names(List<CookieName> contact, List<CookieName> cart) {}

    CookieNames(PointsOfSale pointsOfSale, IdentityConfig config) {
        this.bySlug = pointsOfSale.all().stream()
                .collect(Collectors.toUnmodifiableMap(
                        PointOfSale::slug,
                        pos -> names(pos, config.pointsOfSale().get(pos.slug()).identity())));
    }

    Names of(PointOfSale pos) {
        return bySlug.get(pos.slug());
    }

    private static Names names(PointOfSale pos, IdentityConfig.Identity configured) {
        String codes = pos.organizationCode() + "_" + pos.salesChannelCode();
        String at = "parvis.points-of-sale." + pos.slug() + ".identity.";
        return new Names(
                names(at + "contact-cookie", configured.contactCookie(), "stx_contact_" + codes + "_v1"),
                names(at + "cart-cookie", configured.cartCookie(), "stx_cartSummary_" + codes));
    }

    private static List<CookieName> names(String key, Optional<List<String>> configured, String usual) {
        List<String> names = configured.orElse(List.of(usual));
        for (String name : names) {
            if (!CookieName.isPossible(name)) {
                throw new WrongConfiguration(key, name, "a cookie name without blanks or separators");
            }
        }
        return names.stream().map(CookieName::of).toList();
    }
}

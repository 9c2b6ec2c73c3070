package io.parvis.visitor;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.startup.WrongConfiguration;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The names of each ticketshop's cookies: as configured, else made of the codes that SecuTix builds them from. */
@Singleton
@Startup
final class CookieNames {
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private final Map<String, Names> bySlug;

    record Names(String contact, String cart) {}

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
        Function<String, String> key = name -> "parvis.points-of-sale." + pos.slug() + ".identity." + name;
        return new Names(
                token(key.apply("contact-cookie"), configured.contactCookie().orElse("stx_contact_" + codes + "_v1")),
                token(key.apply("cart-cookie"), configured.cartCookie().orElse("stx_cartSummary_" + codes)));
    }

    private static String token(String key, String name) {
        if (!TOKEN.matcher(name).matches()) {
            throw new WrongConfiguration(key, name, "a cookie name without blanks or separators");
        }
        return name;
    }
}

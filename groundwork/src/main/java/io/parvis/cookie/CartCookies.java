package io.parvis.cookie;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The cart that a visitor's cookie tells of, at every point of sale. */
@Singleton
public final class CartCookies {
    private final Map<String, List<CookieName>> names;
    private final Clock clock;

    @Inject
    CartCookies(PointsOfSale pointsOfSale, CartConfig config, Clock clock) {
        this(
                pointsOfSale.all(),
                pos -> config.pointsOfSale().get(pos.slug()).identity().cartCookie(),
                clock);
    }

    /** @param configured the cookie's names, where they are configured */
    CartCookies(
            Collection<PointOfSale> pointsOfSale,
            Function<PointOfSale, Optional<List<String>>> configured,
            Clock clock) {
        this.names = pointsOfSale.stream()
                .collect(toUnmodifiableMap(PointOfSale::slug, pos -> names(pos, configured.apply(pos))));
        this.clock = clock;
    }

    private static List<CookieName> names(PointOfSale pos, Optional<List<String>> configured) {
        String usual = "stx_cartSummary_" + pos.organizationCode() + "_" + pos.salesChannelCode();
        return CookieName.configured(
                "parvis.points-of-sale." + pos.slug() + ".identity.cart-cookie", configured.orElse(List.of(usual)));
    }

    /** The first cookie that tells of a cart which is neither empty nor expired. */
    public Optional<CartSummary> cart(PointOfSale pos, CookieHeader cookies) {
        Instant now = clock.instant();
        for (String value : cookies.values(names.get(pos.slug()))) {
            Optional<CartSummary> cart = CartCookie.read(value, pos.timeZone(), now);
            if (cart.isPresent()) {
                return cart;
            }
        }
        return Optional.empty();
    }
}

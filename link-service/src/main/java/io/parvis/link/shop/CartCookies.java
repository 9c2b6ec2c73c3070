package io.parvis.link.shop;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefaults;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The order that a visitor's cart cookie names. Nothing else of the cookie is looked at: the shop knows best what became
 * of the order.
 */
@Singleton
public final class CartCookies {
    private static final Pattern ORDER =
            Pattern.compile("0*[1-9]\\d{0,5}\\|[^|]*\\|[^|]*\\|[^|]*\\|([A-Za-z0-9-]{1,64})");
    private static final int TIMES_ENCODED = 2;

    private final Map<String, String> names;

    /** The part of {@code points-of-sale.yaml} that names the cookie. */
    @ConfigMapping(prefix = "parvis")
    interface Settings {

        @WithDefaults
        Map<String, Shop> pointsOfSale();

        interface Shop {
            Identity identity();
        }

        interface Identity {
            /** Name of the cart cookie; {@code stx_cartSummary_<organisation>_<channel>} unless given. */
            Optional<String> cartCookie();
        }
    }

    @Inject
    CartCookies(PointsOfSale pointsOfSale, Settings settings) {
        this(
                pointsOfSale.all(),
                pos -> settings.pointsOfSale().get(pos.slug()).identity().cartCookie());
    }

    /** @param configured the cookie's name, where one is configured */
    CartCookies(Collection<PointOfSale> pointsOfSale, Function<PointOfSale, Optional<String>> configured) {
        names = pointsOfSale.stream()
                .collect(toUnmodifiableMap(
                        PointOfSale::slug,
                        pos -> configured
                                .apply(pos)
                                .orElse("stx_cartSummary_" + pos.organizationCode() + "_" + pos.salesChannelCode())));
    }

    /** @param headers the values of the request's {@code Cookie} headers */
    public Optional<String> order(PointOfSale pos, List<String> headers) {
        String start = names.get(pos.slug()) + "=";
        return headers.stream()
                .flatMap(header -> Stream.of(header.split(";")))
                .map(String::strip)
                .filter(pair -> pair.startsWith(start))
                .flatMap(pair -> orderIn(pair.substring(start.length())).stream())
                .findFirst();
    }

    private static Optional<String> orderIn(String value) {
        String text = value;
        try {
            for (int round = 0; round <= TIMES_ENCODED; round++) {
                Matcher cart = ORDER.matcher(text);
                if (cart.matches()) {
                    return Optional.of(cart.group(1));
                }
                text = URLDecoder.decode(text, StandardCharsets.UTF_8);
            }
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}

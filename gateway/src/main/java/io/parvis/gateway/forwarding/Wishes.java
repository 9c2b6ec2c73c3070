package io.parvis.gateway.forwarding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.parvis.language.Languages;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What callers' headers wish for, in as few different ways as answers differ by them. */
@Singleton
final class Wishes {
    private static final int REMEMBERED = 4_000;
    private static final int LONGEST = 200;
    private static final String ANYTHING = "*/*";
    private static final String JSON = "application/json";

    private record Wish(String pos, String acceptLanguage) {}

    private final Map<String, PointOfSale> pointsOfSale;
    private final Cache<Wish, String> chosen = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .executor(Runnable::run)
            .build();

    Wishes(PointsOfSale pointsOfSale) {
        this.pointsOfSale = pointsOfSale.all().stream()
                .collect(Collectors.toUnmodifiableMap(PointOfSale::slug, Function.identity()));
    }

    /**
     * The language of the point of sale that the header asks for; without a point of sale the header itself.
     *
     * @param acceptLanguage may be {@code null}
     */
    String language(String slug, String acceptLanguage) {
        PointOfSale pos = pointsOfSale.get(slug);
        String header = acceptLanguage == null || acceptLanguage.length() > LONGEST ? "" : acceptLanguage;
        if (pos == null) {
            return header;
        }
        return header.isEmpty()
                ? pos.mainLanguage()
                : chosen.get(new Wish(slug, header), wish -> Languages.choose(pos, null, header));
    }

    /**
     * The media types asked for; empty when JSON will do.
     *
     * @param accept may be {@code null}
     */
    String accept(String accept) {
        if (accept == null || accept.equals(ANYTHING)) {
            return "";
        }
        String low = accept.length() > LONGEST ? "" : accept.toLowerCase(Locale.ROOT);
        if (low.contains("ld+json") || low.contains("q=0,") || low.endsWith("q=0")) {
            return low;
        }
        return low.contains(ANYTHING) || low.isEmpty() ? "" : low.equals(JSON) ? JSON : low;
    }
}

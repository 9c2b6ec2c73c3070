package io.parvis.link.booking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.parvis.level.KnownLevel;
import io.parvis.level.Level;
import io.parvis.link.shop.Shop;
import io.parvis.link.shop.Shops;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.published.ContentHash;
import io.parvis.query.Kind;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Puts judgements into the words and addresses that visitors get. */
@Singleton
final class Renderer {
    private final Shops shops;
    private final Labels labels;
    private final ObjectMapper json;

    Renderer(Shops shops, Labels labels, ObjectMapper json) {
        this.shops = shops;
        this.labels = labels;
        this.json = json;
    }

    Decision decision(PointOfSale pos, String language, Kind kind, Booking booking) {
        Verdict verdict = booking.verdict();
        Optional<KnownLevel> level = Optional.of(booking.level()).filter(known -> known.level() != Level.UNKNOWN);
        boolean oneSeason = booking.otherSeasons().isEmpty();
        BookingLink link = new BookingLink(
                kind,
                kind == Kind.PERFORMANCE
                        ? booking.performanceId().orElseThrow()
                        : booking.product().id(),
                verdict.bookable() ? href(shops.of(pos), booking, language) : null,
                verdict.bookable(),
                verdict.reason().orElse(null),
                labels.of(verdict, language, pos),
                verdict.opensAt()
                        .map(OffsetDateTime::toInstant)
                        .map(time -> local(time, pos))
                        .orElse(null),
                level.map(KnownLevel::level).orElse(null),
                level.map(KnownLevel::asOf).map(time -> local(time, pos)).orElse(null),
                oneSeason ? null : booking.product().seasonId(),
                oneSeason ? null : booking.otherSeasons());
        return decision(Optional.of(booking), link);
    }

    /** There is no such thing. */
    Decision unknown(PointOfSale pos, String language, Kind kind, String id) {
        String label = labels.notFound(language, pos);
        return decision(
                Optional.empty(),
                new BookingLink(kind, id, null, false, Reason.NOT_FOUND, label, null, null, null, null, null));
    }

    private Decision decision(Optional<Booking> booking, BookingLink link) {
        byte[] written = write(link);
        return new Decision(
                booking.map(Booking::product),
                link,
                written,
                ContentHash.of(written),
                booking.map(Booking::until).orElse(Horizon.NEVER));
    }

    private static URI href(Shop shop, Booking booking, String language) {
        return booking.performanceId()
                .map(date -> shop.performance(date, language))
                .orElseGet(() -> shop.product(booking.product().id(), language));
    }

    private static OffsetDateTime local(Instant time, PointOfSale pos) {
        return time.atZone(pos.timeZone()).toOffsetDateTime();
    }

    private byte[] write(BookingLink link) {
        try {
            return json.writeValueAsBytes(link);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}

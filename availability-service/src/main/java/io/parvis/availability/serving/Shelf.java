package io.parvis.availability.serving;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.parvis.availability.demand.Looks;
import io.parvis.availability.levels.KnownLevel;
import io.parvis.availability.levels.Levels;
import io.parvis.availability.polling.Rhythm;
import io.parvis.availability.sales.SaleIndex;
import io.parvis.level.Level;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.query.Asked;
import io.parvis.query.Kind;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** The pieces of one point of sale in one language, of one generation of levels and one catalogue. */
final class Shelf {
    private static final int MOST_ANSWERS = 2_000;

    /** What every shelf is filled with, and by. */
    record Means(Labels labels, Looks looks, ObjectMapper json) {}

    private final PointOfSale pos;
    private final String language;
    private final Levels levels;
    private final SaleIndex sales;
    private final Rhythm rhythm;
    private final Means means;
    private final Map<Question, ReadyAnswer> answers = new ConcurrentHashMap<>();
    private final Map<Kind, Map<String, Piece>> pieces = new EnumMap<>(Kind.class);

    /**
     * @param language that labels are written in
     * @param sales {@code null} until the catalogue is known
     */
    Shelf(PointOfSale pos, String language, Levels levels, SaleIndex sales, Rhythm rhythm, Means means) {
        this.pos = pos;
        this.language = language;
        this.levels = levels;
        this.sales = sales;
        this.rhythm = rhythm;
        this.means = means;
        for (Kind kind : Kind.values()) {
            pieces.put(kind, new ConcurrentHashMap<>());
        }
    }

    boolean isOf(Levels current, SaleIndex currentSales) {
        return levels == current && sales == currentSales;
    }

    long generation() {
        return levels.generation();
    }

    /** Whether there is nothing to answer from yet. */
    boolean isEmpty() {
        return levels.generation() == 0 && sales == null;
    }

    /** Without a catalogue at hand, nothing can be said not to exist. */
    boolean has(Asked one) {
        return sales == null || isKnown(one);
    }

    /** Only what is known to exist is kept: visitors can make up ids. */
    Piece piece(Asked one, long now) {
        Map<String, Piece> kept = pieces.get(one.kind());
        Piece piece = kept.get(one.id());
        if (piece != null && piece.isOf(now)) {
            return piece;
        }
        boolean known = isKnown(one);
        Piece written = write(one, Instant.ofEpochMilli(now), known);
        if (known) {
            kept.put(one.id(), written);
        }
        return written;
    }

    /** What was answered to the same question; {@code null} when that does not hold at that moment, or there is none. */
    ReadyAnswer ready(Question question, long now) {
        ReadyAnswer kept = answers.get(question);
        return kept != null && kept.holds(now) ? kept : null;
    }

    void keep(Question question, ReadyAnswer answer) {
        if (answers.size() < MOST_ANSWERS) {
            answers.put(question, answer);
        }
    }

    /** Counts looks at something that exists. */
    void lookedAt(Asked one, long times) {
        if (isKnown(one)) {
            means.looks().counter(pos, one.kind() == Kind.PRODUCT, one.id()).add(times);
        }
    }

    private boolean isKnown(Asked one) {
        return switch (one.kind()) {
            case PRODUCT ->
                sales != null && sales.hasProduct(one.id()) || levels.products().containsKey(one.id());
            case PERFORMANCE ->
                sales != null && sales.hasPerformance(one.id())
                        || levels.performances().containsKey(one.id());
        };
    }

    private Piece write(Asked one, Instant now, boolean known) {
        boolean product = one.kind() == Kind.PRODUCT;
        KnownLevel level = product
                ? levels.product(one.id(), Optional.ofNullable(sales), now.atOffset(ZoneOffset.UTC))
                : levels.performance(one.id());
        Optional<Instant> turn = product && sales != null ? sales.nextTurn(one.id(), now) : Optional.empty();
        return new Piece(
                json(item(one, level, false)),
                json(item(one, level, true)),
                level,
                level.asOf() == null
                        ? Long.MAX_VALUE
                        : rhythm.staleAfter(level.asOf()).toEpochMilli(),
                turn.map(Instant::toEpochMilli).orElse(Long.MAX_VALUE),
                known ? means.looks().counter(pos, product, one.id()) : new LongAdder());
    }

    private AvailabilityItem item(Asked one, KnownLevel known, boolean stale) {
        Level level = known.level();
        OffsetDateTime asOf = known.asOf() == null
                ? null
                : known.asOf().atZone(pos.timeZone()).toOffsetDateTime();
        return new AvailabilityItem(
                one.kind().word(),
                one.id(),
                level,
                level.indicator().isPresent() ? level.indicator().getAsInt() : null,
                means.labels().of(level, language),
                level.color(),
                known.remaining(),
                asOf,
                stale);
    }

    private byte[] json(AvailabilityItem item) {
        try {
            return means.json().writeValueAsBytes(item);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}

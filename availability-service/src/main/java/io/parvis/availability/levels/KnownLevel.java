package io.parvis.availability.levels;

import static java.util.Comparator.naturalOrder;

import io.parvis.level.Level;
import io.parvis.level.LevelSheet;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A level, and when SecuTix said so.
 *
 * @param remaining places left, where SecuTix counts them; {@code null} otherwise
 * @param asOf {@code null} when SecuTix never said anything
 */
public record KnownLevel(Level level, Long remaining, Instant asOf) {
    public static final KnownLevel NONE = new KnownLevel(Level.UNKNOWN, null, null);

    static KnownLevel of(LevelSheet.Entry entry) {
        return entry == null ? NONE : new KnownLevel(entry.level(), entry.remaining(), entry.asOf());
    }

    /**
     * Of a whole from its parts. One part that has places proves that the whole has some, so that the newest of these
     * says how fresh AVAILABLE is; anything else is only as fresh as the oldest part. Places are counted if every part
     * is, and was told no earlier than the level.
     */
    static KnownLevel ofParts(List<KnownLevel> parts) {
        Level level = Level.ofParts(parts.stream().map(KnownLevel::level).toList());
        Stream<Instant> told = parts.stream()
                .filter(part -> level != Level.AVAILABLE || part.level() == Level.AVAILABLE)
                .map(KnownLevel::asOf)
                .filter(Objects::nonNull);
        Instant asOf = (level == Level.AVAILABLE ? told.max(naturalOrder()) : told.min(naturalOrder())).orElse(null);
        boolean counted = !parts.isEmpty() && parts.stream().allMatch(part -> part.isCountedAt(asOf));
        return new KnownLevel(
                level, counted ? parts.stream().mapToLong(KnownLevel::remaining).sum() : null, asOf);
    }

    private boolean isCountedAt(Instant moment) {
        return remaining != null && asOf != null && moment != null && !asOf.isBefore(moment);
    }
}

package io.parvis.secutix.budget;

import io.parvis.secutix.CatalogOperation;
import io.vertx.mutiny.redis.client.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads what {@link Scripts#STANDING} answers. */
final class StandingReader {
    private final Map<String, String> state;
    private final Map<String, String> usage;
    private final Map<String, String> days;
    private final Instant at;

    private StandingReader(Response answer) {
        at = Instant.ofEpochMilli(answer.get(0).toLong());
        state = hash(answer.get(3));
        usage = hash(answer.get(4));
        days = hash(answer.get(5));
    }

    static Standing read(Response answer) {
        StandingReader reader = new StandingReader(answer);
        String month = answer.get(1).toString();
        Map<Purpose, Standing.Tap> taps = new EnumMap<>(Purpose.class);
        for (Purpose purpose : Purpose.values()) {
            long minuteCalls = answer.get(2).get(purpose.ordinal() * 4 + 2).toLong();
            taps.put(purpose, new Standing.Tap(minuteCalls, reader.ahead(purpose.service() + ":closed-until")));
        }
        return new Standing(
                reader.at,
                month,
                reader.moment("since").orElse(reader.at),
                parts(reader.usage, month),
                reader.days(),
                taps,
                reader.ahead("export-from"),
                answer.get(6).toLong(),
                reader.exportBytes());
    }

    private static Map<String, String> hash(Response flat) {
        Map<String, String> hash = new HashMap<>();
        for (int at = 0; at + 1 < flat.size(); at += 2) {
            hash.put(flat.get(at).toString(), flat.get(at + 1).toString());
        }
        return hash;
    }

    private static Map<Purpose, Usage> parts(Map<String, String> counts, String of) {
        Map<Purpose, Usage> parts = new EnumMap<>(Purpose.class);
        for (Purpose purpose : Purpose.values()) {
            String prefix = of + ":" + purpose.service() + ":";
            parts.put(
                    purpose,
                    new Usage(
                            Long.parseLong(counts.getOrDefault(prefix + "calls", "0")),
                            Long.parseLong(counts.getOrDefault(prefix + "bytes", "0"))));
        }
        return parts;
    }

    private SortedMap<LocalDate, Map<Purpose, Usage>> days() {
        SortedMap<LocalDate, Map<Purpose, Usage>> byDay = new TreeMap<>();
        days.keySet().stream()
                .map(field -> field.substring(0, field.indexOf(':')))
                .forEach(day -> byDay.put(LocalDate.parse(day), parts(days, day)));
        return byDay;
    }

    private Map<String, Long> exportBytes() {
        Map<String, Long> bytes = new HashMap<>();
        for (CatalogOperation operation : CatalogOperation.values()) {
            String prefix = "size:" + operation.wireName() + ":";
            state.forEach((name, size) -> {
                if (name.startsWith(prefix)) {
                    bytes.merge(name.substring(prefix.length()), Long.parseLong(size), Math::max);
                }
            });
        }
        return bytes;
    }

    private Optional<Instant> ahead(String name) {
        return moment(name).filter(at::isBefore);
    }

    private Optional<Instant> moment(String name) {
        return Optional.ofNullable(state.get(name)).map(Long::parseLong).map(Instant::ofEpochMilli);
    }
}

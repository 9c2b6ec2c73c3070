package io.parvis.catalog.changes;

import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.catalog.changes.Ledger.Entry;
import io.parvis.catalog.feed.ObjectKey;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class LedgerTest {
    private static final Instant START = Instant.parse("2027-03-01T04:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    /** A copy of the catalogue kept by somebody who reads now and then, some pages at a time. */
    private static final class Copy {
        final Map<ObjectKey, Long> objects = new TreeMap<>();
        ChangesCursor cursor;

        /** @return whether there was anything to read */
        boolean readPage(Ledger ledger, int limit) {
            ChangesCursor from = cursor == null ? ChangesCursor.start(ledger) : ChangesCursor.read(cursor.write());
            if (!from.isIn(ledger)) {
                objects.clear();
                from = ChangesCursor.start(ledger);
            }
            List<Entry> page = ledger.after(from.generation(), from.key(), limit);
            for (Entry entry : page) {
                if (entry.isDeleted()) {
                    objects.remove(entry.key());
                } else {
                    objects.put(entry.key(), entry.fingerprint());
                }
            }
            cursor = from.after(page, limit, ledger);
            return !page.isEmpty();
        }
    }

    @Property
    void replayingGivesWhatIsPublished(
            @ForAll("catalogues") List<Map<ObjectKey, Long>> published,
            @ForAll List<@IntRange(min = 0, max = 3) Integer> pagesBetween,
            @ForAll @IntRange(min = 1, max = 7) int limit)
            throws IOException {
        Copy copy = new Copy();
        Ledger ledger = Ledger.begun(START);
        for (int n = 0; n < published.size(); n++) {
            Instant now = START.plus(DAY.multipliedBy(n));
            // tombstones live for three publications only, so that copies that sleep for long have to start again
            ledger = restarted(ledger.next(n + 1, now, published.get(n), now.minus(DAY.multipliedBy(3))));
            int pages = n < pagesBetween.size() ? pagesBetween.get(n) : 0;
            for (int page = 0; page < pages; page++) {
                copy.readPage(ledger, limit);
            }
        }
        while (copy.readPage(ledger, limit)) {
            // until nothing is left
        }

        assertThat(copy.objects).isEqualTo(new TreeMap<>(published.get(published.size() - 1)));
    }

    @Provide
    Arbitrary<List<Map<ObjectKey, Long>>> catalogues() {
        Arbitrary<ObjectKey> keys = Arbitraries.of("product", "topic")
                .flatMap(kind ->
                        Arbitraries.integers().between(1, 9).map(id -> new ObjectKey(kind, Integer.toString(id))));
        return Arbitraries.maps(keys, Arbitraries.longs().between(1, 3))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Example
    void onlyWhatChangedIsTold() {
        ObjectKey one = new ObjectKey("product", "1");
        ObjectKey two = new ObjectKey("product", "2");
        Ledger first = Ledger.begun(START).next(1, START, Map.of(one, 10L, two, 20L), START);
        Ledger second = first.next(2, START.plus(DAY), Map.of(one, 10L, two, 21L), START);

        assertThat(second.after(1, two, 10)).extracting(Entry::key).containsExactly(two);
    }

    @Example
    void theSamePublishedAgainChangesNothing() {
        ObjectKey one = new ObjectKey("product", "1");
        Ledger first = Ledger.begun(START).next(1, START, Map.of(one, 10L), START);
        Ledger again = first.next(2, START.plus(DAY), Map.of(one, 10L), START);

        assertThat(again.after(1, one, 10)).isEmpty();
    }

    @Example
    void aCursorOfAnotherEpochIsNotUnderstood() {
        Ledger mine = Ledger.begun(START).next(1, START, Map.of(), START);
        Ledger other = Ledger.begun(START.plus(DAY)).next(1, START.plus(DAY), Map.of(), START);

        assertThat(ChangesCursor.start(mine).isIn(mine)).isTrue();
        assertThat(ChangesCursor.start(mine).isIn(other)).isFalse();
    }

    private static Ledger restarted(Ledger ledger) throws IOException {
        Ledger read = LedgerCodec.read(LedgerCodec.write(ledger));
        assertThat(read).isEqualTo(ledger);
        return read;
    }
}

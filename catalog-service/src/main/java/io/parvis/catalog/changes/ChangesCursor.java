package io.parvis.catalog.changes;

import io.parvis.catalog.feed.ObjectKey;
import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import io.parvis.query.Seal;
import java.util.List;
import java.util.Optional;

/**
 * How far somebody has read: up to an entry of the ledger. It stays good over publications, rollbacks and restarts.
 *
 * @param since what was deleted up to that generation the reader never had, or was told of
 */
record ChangesCursor(long epoch, long since, long generation, ObjectKey key) {
    private static final ObjectKey FIRST = new ObjectKey("", "");

    /** From the start: what is published now, and whatever changes while it is read. */
    static ChangesCursor start(Ledger ledger) {
        return new ChangesCursor(ledger.epoch(), ledger.generation(), 0, FIRST);
    }

    /** @throws ProblemException 400 {@code invalid-cursor} */
    static ChangesCursor read(String given) {
        return Seal.open(given)
                .flatMap(ChangesCursor::parse)
                .orElseThrow(() ->
                        ProblemException.about(ProblemKind.INVALID_CURSOR, "after", "was not given by this list"));
    }

    private static Optional<ChangesCursor> parse(String plain) {
        String[] parts = plain.split("\\|", 6);
        if (parts.length != 6 || !parts[0].equals("changes")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ChangesCursor(
                    Long.parseLong(parts[1]),
                    Long.parseLong(parts[2]),
                    Long.parseLong(parts[3]),
                    new ObjectKey(parts[4], parts[5])));
        } catch (NumberFormatException notOurs) {
            return Optional.empty();
        }
    }

    /** Whether that ledger can tell everything that happened since. */
    boolean isIn(Ledger ledger) {
        return epoch == ledger.epoch() && since >= ledger.horizon() && generation <= ledger.generation();
    }

    /** After a page of that ledger's entries. */
    ChangesCursor after(List<Ledger.Entry> page, int limit, Ledger ledger) {
        long position = page.isEmpty() ? generation : page.get(page.size() - 1).generation();
        ObjectKey last = page.isEmpty() ? key : page.get(page.size() - 1).key();
        // tombstones of the page's own generation may still be to come, unless the list is at its end
        long told = page.size() < limit ? ledger.generation() : position - 1;
        return new ChangesCursor(epoch, Math.max(since, told), position, last);
    }

    String write() {
        return Seal.close("changes|" + epoch + "|" + since + "|" + generation + "|" + key.kind() + "|" + key.id());
    }
}

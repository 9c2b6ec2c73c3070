package io.parvis.catalog.snapshot;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which version is published, and which are kept beside it. One value, so that it changes in one step.
 *
 * @param generation grows by one with every publication; 0 = nothing was published yet
 * @param fence under which it was published; generation and fence together are used once
 * @param version {@code null} in generation 0
 * @param versions in order of publication, the newest first; the published one is among them
 */
@RegisterForReflection
public record Publication(
        long generation, long fence, String version, Instant publishedAt, List<KeptVersion> versions) {
    static final Publication NONE = new Publication(0, 0, null, null, List.of());

    /** The same after another version was published. */
    public Publication next(long newFence, KeptVersion newest, Instant at, int keep) {
        List<KeptVersion> kept = new ArrayList<>(versions);
        boolean newestIsSameImport =
                !kept.isEmpty() && kept.get(0).isPatch() && kept.get(0).base().equals(newest.base());
        if (newestIsSameImport) {
            kept.remove(0);
        }
        kept.removeIf(old -> old.version().equals(newest.version()));
        kept.add(0, newest);
        return new Publication(
                generation + 1,
                newFence,
                newest.version(),
                at,
                List.copyOf(kept.subList(0, Math.min(Math.max(keep, 1), kept.size()))));
    }

    /** The same after going back to a kept version; those published after it are set aside. */
    public Publication backTo(long newFence, String older, Instant at) {
        List<KeptVersion> kept = new ArrayList<>();
        boolean passed = false;
        for (KeptVersion one : versions) {
            if (one.version().equals(older)) {
                passed = true;
                kept.add(one.restored());
            } else {
                kept.add(passed ? one : one.aside());
            }
        }
        return new Publication(generation + 1, newFence, older, at, List.copyOf(kept));
    }

    /** Where a rollback goes when nothing else is asked for. */
    public Optional<KeptVersion> before() {
        return versions.stream()
                .dropWhile(one -> !one.version().equals(version))
                .skip(1)
                .filter(one -> !one.setAside())
                .findFirst();
    }

    /** The import that the published version came from; that version itself where the import is no longer kept. */
    public Optional<KeptVersion> base() {
        Optional<KeptVersion> now = kept(version);
        return now.map(KeptVersion::base).flatMap(this::kept).or(() -> now);
    }

    public Optional<KeptVersion> kept(String wanted) {
        return versions.stream().filter(one -> one.version().equals(wanted)).findFirst();
    }

    /** Whether that state of SecuTix's set-up is the published one, or was rolled back from. */
    public boolean knows(Instant setupUpdatedAt) {
        return versions.stream()
                .filter(one -> one.setAside() || one.version().equals(version))
                .anyMatch(one -> setupUpdatedAt.equals(one.setupUpdatedAt()));
    }
}

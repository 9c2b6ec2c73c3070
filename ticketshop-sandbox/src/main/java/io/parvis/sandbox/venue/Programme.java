package io.parvis.sandbox.venue;

import io.parvis.sandbox.SandboxConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All that the venue offers, by index: the programme's lines, again and again until there are as many as asked for. */
@ApplicationScoped
public class Programme {
    private final List<Work> works;
    private final long[] weightBefore;
    private final int size;
    private final int performances;

    @Inject
    Programme(SandboxConfig config) {
        this(config.products(), config.performances());
    }

    Programme(int size, int performances) {
        List<String[]> lines = Lines.of("programme.txt");
        works = IntStream.range(0, lines.size())
                .mapToObj(row -> Work.read(row, lines.get(row)))
                .toList();
        weightBefore = new long[works.size() + 1];
        for (Work work : works) {
            weightBefore[work.row() + 1] = weightBefore[work.row()] + work.weight();
        }
        this.size = size;
        this.performances = performances;
        check();
    }

    private void check() {
        if (size < 20) {
            throw new IllegalArgumentException("sandbox.products is " + size + ", expected 20 or more");
        }
        if (performances < 0 || performances > size * 100L) {
            throw new IllegalArgumentException(
                    "sandbox.performances is " + performances + ", expected 0 to 100 times sandbox.products");
        }
    }

    public int size() {
        return size;
    }

    public Offer offer(int index) {
        Work work = works.get(index % works.size());
        return new Offer(
                index, work, index / works.size(), (int) (performancesBefore(index + 1) - performancesBefore(index)));
    }

    public Stream<Offer> offers() {
        return IntStream.range(0, size).mapToObj(this::offer);
    }

    public Optional<Offer> byId(long id) {
        return at(Ids.productIndex(id));
    }

    /** The first with that code, which is unique within a season and kind only. */
    public Optional<Offer> byCode(String code) {
        return offers().filter(offer -> offer.code().equals(code)).findFirst();
    }

    /** The product that a performance belongs to. */
    public Optional<Offer> byPerformance(long id) {
        return at(Ids.productOfPerformance(id)).filter(offer -> Ids.performanceNumber(id) < offer.performances());
    }

    /** The first few that fit, in the order of the programme. */
    List<Offer> first(int count, Predicate<Work> fitting) {
        List<Offer> found = new ArrayList<>();
        for (Work work : works) {
            if (found.size() < count && work.row() < size && fitting.test(work)) {
                found.add(offer(work.row()));
            }
        }
        return found;
    }

    /** The same line of the programme in another round, where the venue is large enough. */
    Offer inRound(int round, Offer offer) {
        int index = round * works.size() + offer.work().row();
        return index < size ? offer(index) : offer;
    }

    private Optional<Offer> at(long index) {
        return index < 0 || index >= size ? Optional.empty() : Optional.of(offer((int) index));
    }

    private long performancesBefore(int index) {
        return performances * weightBefore(index) / weightBefore(size);
    }

    private long weightBefore(int index) {
        int rounds = index / works.size();
        return rounds * weightBefore[works.size()] + weightBefore[index % works.size()];
    }
}

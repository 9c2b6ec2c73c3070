package io.parvis.link.booking;

import io.parvis.level.LevelIndex;
import io.parvis.link.booking.BookingLinks.Written;
import io.parvis.link.sheet.SaleIndex;
import io.parvis.link.sheet.Sheets;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.problem.ProblemException;
import io.parvis.query.Asked;
import io.parvis.query.Kind;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether things can be booked, from what this replica knows. What was decided is kept until other sales or levels
 * arrive, or until the clock may change it.
 */
@Singleton
public final class Decisions {
    private final Sheets sheets;
    private final Renderer renderer;
    private final Clock clock;
    private final Map<String, Memory> memories = new ConcurrentHashMap<>();

    Decisions(Sheets sheets, Renderer renderer, Clock clock) {
        this.sheets = sheets;
        this.renderer = renderer;
        this.clock = clock;
    }

    /**
     * Empty when there is no such thing.
     *
     * @throws ProblemException 503 {@code not-ready} while it is not known what is on sale
     */
    public Optional<Decision> find(PointOfSale pos, String language, Kind kind, String id) {
        return decide(pos, new Memory.Question(kind, false, id, language), clock.instant());
    }

    /** The product of that code; where several seasons share it, the newest one's. Else as {@link #find}. */
    public Optional<Decision> productWithCode(PointOfSale pos, String language, String code) {
        return decide(pos, new Memory.Question(Kind.PRODUCT, true, code, language), clock.instant());
    }

    /**
     * About several things: what is not there is an answer, too. List pages ask the same again and again.
     *
     * @param rawQuery as {@link Asked#in} reads it
     * @throws ProblemException as {@link Asked#in} and {@link #find} do
     */
    public Written list(PointOfSale pos, String language, String rawQuery) {
        Instant now = clock.instant();
        Memory memory = memoryOf(pos);
        Memory.ListQuestion question = new Memory.ListQuestion(String.valueOf(rawQuery), language);
        return memory.find(question, now).orElseGet(() -> {
            List<Decision> decided = Asked.in(rawQuery).stream()
                    .map(asked -> oneOfMany(pos, language, asked, now))
                    .toList();
            return memory.keep(question, BookingLinks.write(decided));
        });
    }

    private Decision oneOfMany(PointOfSale pos, String language, Asked asked, Instant now) {
        return decide(pos, new Memory.Question(asked.kind(), false, asked.id(), language), now)
                .orElseGet(() -> renderer.unknown(pos, language, asked.kind(), asked.id()));
    }

    private Optional<Decision> decide(PointOfSale pos, Memory.Question question, Instant now) {
        Memory memory = memoryOf(pos);
        Optional<Decision> known = memory.find(question, now);
        return known.isPresent() ? known : judge(pos, memory, question, now);
    }

    private Optional<Decision> judge(PointOfSale pos, Memory memory, Memory.Question question, Instant now) {
        Bookings bookings =
                new Bookings(memory.sales(), memory.levels(), OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
        Optional<Booking> booking = switch (question.kind()) {
            case PRODUCT ->
                question.byCode() ? bookings.productWithCode(question.id()) : bookings.product(question.id());
            case PERFORMANCE -> bookings.performance(question.id());
        };
        return booking.map(
                found -> memory.keep(question, renderer.decision(pos, question.language(), question.kind(), found)));
    }

    /** What was decided by the sales and levels that are known now. */
    private Memory memoryOf(PointOfSale pos) {
        SaleIndex sales = sheets.sales(pos);
        LevelIndex levels = sheets.levels(pos);
        Memory memory = memories.get(pos.slug());
        if (memory == null || !memory.isOf(sales, levels)) {
            memory = new Memory(sales, levels);
            memories.put(pos.slug(), memory);
        }
        return memory;
    }
}

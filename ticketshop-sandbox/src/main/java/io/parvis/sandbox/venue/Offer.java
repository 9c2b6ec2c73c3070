package io.parvis.sandbox.venue;

import java.util.List;
import java.util.Set;

/**
 * One product of the venue, before it becomes XML.
 *
 * @param round how often the programme was gone through before; more than 0 only in a venue larger than its programme
 * @param performances how many it has
 */
public record Offer(int index, Work work, int round, int performances) {
    private static final int MOST_CATEGORIES_OF_REPEATS = 1;

    public long id() {
        return Ids.product(index);
    }

    public String code() {
        return round == 0 ? work.code() : work.code() + "-" + (round + 1);
    }

    public Names title() {
        return round == 0 ? work.title() : work.title().map(text -> text + " (" + (round + 1) + ")");
    }

    /** In the languages that the title has. */
    public Names description() {
        return Topics.description(work).where(work.title());
    }

    /** In euros: the full price in the best category. */
    public int fullPrice() {
        return work.price();
    }

    public Kind kind() {
        return work.kind();
    }

    public long performanceId(int number) {
        return Ids.performance(index, number);
    }

    /** Of the place where it is given; empty when it has none. */
    public List<Long> seatCategoryIds() {
        return seatCategories().stream().map(House.SeatCategory::id).toList();
    }

    // repeats make a venue large, not its price grids
    List<House.SeatCategory> seatCategories() {
        List<House.SeatCategory> all = House.seatCategories(work.place());
        return isRepeat() ? all.subList(0, Math.min(MOST_CATEGORIES_OF_REPEATS, all.size())) : all;
    }

    /** Whether it only makes the venue larger than its programme. */
    boolean isRepeat() {
        return round > 0;
    }

    /** At least one. */
    public Set<SeasonSlot> seasons() {
        return work.seasons();
    }

    boolean in(SeasonSlot season) {
        return work.seasons().contains(season);
    }

    /** A number from 0 to {@code bound - 1}, the same for this product every time. */
    int dice(int bound, String question) {
        return Dice.below(bound, question.hashCode(), index);
    }
}

package io.parvis.sandbox.venue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** The three seasons, which overlap; their days are counted from today. */
public enum SeasonSlot {
    PREVIOUS('P', -420, 30),
    CURRENT('C', -120, 270),
    NEXT('N', 150, 560);

    private final char letter;
    private final int firstDay;
    private final int lastDay;

    SeasonSlot(char letter, int firstDay, int lastDay) {
        this.letter = letter;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
    }

    static Set<SeasonSlot> read(String letters) {
        Set<SeasonSlot> slots = EnumSet.noneOf(SeasonSlot.class);
        for (SeasonSlot slot : values()) {
            if (letters.indexOf(slot.letter) >= 0) {
                slots.add(slot);
            }
        }
        return slots;
    }

    long id() {
        return Ids.Small.SEASON.id(ordinal());
    }

    LocalDate start(LocalDate today) {
        return today.plusDays(firstDay);
    }

    LocalDate end(LocalDate today) {
        return today.plusDays(lastDay);
    }

    /** Such as S2627. */
    String code(LocalDate today) {
        int year = year(today);
        return String.format("S%02d%02d", year % 100, (year + 1) % 100);
    }

    Names names(LocalDate today) {
        String years = year(today) + "–" + (year(today) + 1);
        return new Names("Saison " + years, "Season " + years, "Spielzeit " + years);
    }

    // counted from the current one's, so that no two ever share a name
    private int year(LocalDate today) {
        return CURRENT.start(today).getYear() + ordinal() - CURRENT.ordinal();
    }
}

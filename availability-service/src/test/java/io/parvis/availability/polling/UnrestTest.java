package io.parvis.availability.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.availability.sales.OnSale;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnrestTest {
    private static final Wish ONE = Wishes.whole(new OnSale("1", false, Set.of()), 6);
    private static final Wish OTHER = Wishes.whole(new OnSale("2", false, Set.of()), 4);
    private static final List<Wish> BOTH = List.of(ONE, OTHER);

    private final Unrest unrest = new Unrest();

    @Test
    void inCalmTheQuestionBringsEverything() {
        assertThat(unrest.gainOfGate(BOTH, 1)).isEqualTo(10);
        assertThat(unrest.gainOfGate(BOTH, 2)).isEqualTo(5);
        unrest.told(BOTH, Set.of("1", "2"));
        assertThat(unrest.gainOfGate(BOTH, 1)).isEqualTo(10);
    }

    @Test
    void whatIsKnownToHaveChangedItCannotBringUntilThatWasAsked() {
        unrest.told(BOTH, Set.of("2"));
        double trust = unrest.gainOfGate(List.of(OTHER), 1) / 4;
        assertThat(unrest.gainOfGate(BOTH, 1)).isEqualTo(4 * trust);
        unrest.asked(List.of(ONE));

        assertThat(unrest.gainOfGate(BOTH, 1)).isEqualTo(10 * trust);
    }

    @Test
    void whereAllChangesItIsTrustedLessAndLessAndLaterMoreAgain() {
        double before = unrest.gainOfGate(BOTH, 1);
        for (int poll = 0; poll < 5; poll++) {
            unrest.told(BOTH, Set.of());
            unrest.asked(BOTH);
            assertThat(unrest.gainOfGate(BOTH, 1)).isLessThan(before);
            before = unrest.gainOfGate(BOTH, 1);
        }
        unrest.didWithout();

        assertThat(unrest.gainOfGate(BOTH, 1)).isGreaterThan(before);
    }
}

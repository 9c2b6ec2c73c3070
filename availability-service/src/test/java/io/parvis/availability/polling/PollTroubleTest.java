package io.parvis.availability.polling;

import static io.parvis.level.Level.AVAILABLE;
import static io.parvis.level.Level.LIMITED;
import static io.parvis.level.Level.SOLD_OUT;
import static io.parvis.level.Level.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.availability.levels.Levels;
import io.parvis.availability.testing.Catalogue;
import io.parvis.level.LevelSheet.Entry;
import io.parvis.secutix.budget.Allowance;
import io.parvis.stack.testing.TicketshopResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of polls that SecuTix answers badly, late or not at all. */
@QuarkusTest
@WithTestResource(TicketshopResource.class)
@WithTestResource(Catalogue.class)
class PollTroubleTest extends SandboxPolls {
    @ParameterizedTest
    @CsvSource({
        "http_500, an HTTP error",
        "soap_fault, rejected the call",
        "unauthorized, rejected the call",
        "garbage, SecuTix",
        "cut, SecuTix",
        "in_progress, still preparing",
        "in_progress_no_id, still preparing",
        "http_509, limits are reached",
        "http_429, limits are reached",
    })
    void troubleEmptiesNothingAndIsTriedAgain(String fault, String told) {
        past();
        shop.hold("product", pass.id(), "{\"level\":1}");
        tick();
        Levels before = levels();
        shop.hold("product", pass.id(), "{\"level\":2}");
        shop.fails("*", fault);
        nextCycle();

        assertThat(levels()).isEqualTo(before);
        assertThat(poller.trouble())
                .hasValueSatisfying(trouble -> assertThat(trouble).contains(told));
        shop.forgetCalls();
        tick();
        assertThat(shop.calls()).as("calls during the back-off").isEmpty();

        recovers();
    }

    @Test
    void troubleAtTheVeryStartIsTriedAgainToo() {
        future();
        shop.fails("*", "unauthorized");
        tick();
        assertThat(levels().polledAt()).isNull();
        assertThat(poller.trouble()).isPresent();

        worksAgain();
        clock.advance(Duration.ofMinutes(10));
        tick();
        assertThat(levels().polledAt()).isEqualTo(clock.instant());
    }

    @Test
    void aSweepThatIsStoppedHalfWayGoesOnThere() {
        future();
        Instant began = clock.instant();
        shop.fails("getProductAvailability", "http_429");
        tick();

        assertThat(levels().performance(date).asOf()).isEqualTo(began);
        assertThat(levels().products()).doesNotContainKey(pass.id());
        assertThat(levels().polledAt()).isNull();
        clock.advance(Duration.ofSeconds(59));
        assertThat(poller.isDue()).as("before SecuTix allows it").isFalse();

        worksAgain();
        shop.forgetCalls();
        clock.advance(Duration.ofMinutes(10));
        tick();
        assertThat(shop.calls()).containsOnly(Map.entry("getProductAvailability", 1));
        assertThat(levels().products()).containsKey(pass.id());
        assertThat(levels().polledAt())
                .as("changes since then are still to be asked for")
                .isEqualTo(began);

        nextCycle();
        assertThat(levels().performance(date).asOf()).isEqualTo(clock.instant());
    }

    @Test
    void whatSecutixStillPreparesIsAskedForAgainAtOnce() {
        future();
        shop.fails("getEventAvailability", "in_progress", 2);
        tick();

        assertThat(shop.calls()).containsEntry("getEventAvailability", 3).containsEntry("getProductAvailability", 1);
        assertThat(levels().performance(date).asOf()).isEqualTo(clock.instant());
        assertThat(poller.trouble()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"in_progress, 4", "in_progress_no_id, 1"})
    void butNotForEver(String fault, int times) {
        future();
        shop.fails("getEventAvailability", fault);
        tick();

        assertThat(shop.calls()).containsEntry("getEventAvailability", times);
        assertThat(poller.trouble())
                .hasValueSatisfying(trouble -> assertThat(trouble).contains("still preparing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soap_fault", "cut", "in_progress"})
    void whatOneQuestionMeetsDoesNotHoldUpTheOthers(String fault) {
        past();
        hold(1, 1);
        tick();
        Instant before = clock.instant();
        shop.fails("getProductAvailability", fault);
        hold(3, 2);
        nextCycle();

        assertThat(levels().performances()).containsEntry(date, new Entry(date, SOLD_OUT, null, clock.instant()));
        assertThat(levels().products()).containsEntry(pass.id(), new Entry(pass.id(), AVAILABLE, null, before));
        assertThat(levels().polledAt()).isEqualTo(clock.instant());
        assertThat(poller.trouble()).isPresent();
        assertThat(poller.tally()).isEqualTo(new Tally(2, 0, 1));

        recovers();
    }

    @Test
    void underASmallContractTheOthersHaveTheirTurn() {
        past();
        hold(1, 1);
        tick();
        allowance = new Allowance(720, 1_000_000_000, clock.instant().plus(Duration.ofDays(30)), Optional.empty(), 1);
        shop.fails("getProductAvailability", "http_500");
        shop.fails("getUpdatedAvailabilities", "http_500");
        hold(3, 2);
        for (int polls = 0; polls < 3; polls++) {
            shop.forgetCalls();
            clock.advance(Duration.ofHours(1));
            tick();
            assertThat(shop.calls().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .as("one that fails, and one instead")
                    .isLessThanOrEqualTo(2);
        }

        assertThat(levels().performance(date).level()).isEqualTo(SOLD_OUT);
    }

    @Test
    void theFirstPollServesWhatIsAnswered() {
        future();
        shop.fails("getProductAvailability", "soap_fault");
        tick();

        assertThat(levels().performance(date).asOf()).isEqualTo(clock.instant());
        assertThat(levels().polledAt()).isEqualTo(clock.instant());
        nextCycle();
        assertThat(levels().performance(date).asOf()).isEqualTo(clock.instant());

        worksAgain();
        clock.advance(Duration.ofMinutes(30));
        tick();
        assertThat(levels().products().get(pass.id()).asOf()).isEqualTo(clock.instant());
    }

    @Test
    void levelsAreAskedForEvenIfSecutixDoesNotSayWhatChanged() {
        past();
        hold(1, 1);
        tick();
        shop.fails("getUpdatedAvailabilities", "soap_fault");
        hold(3, 2);
        nextCycle();

        assertThat(levels().performance(date).level()).isEqualTo(SOLD_OUT);
        assertThat(levels().products().get(pass.id()).level()).isEqualTo(LIMITED);
        assertThat(poller.trouble()).isPresent();
    }

    @Test
    void whereNothingIsAnsweredTwoCallsTellSo() {
        past();
        tick();
        shop.fails("*", "http_500");
        shop.forgetCalls();
        nextCycle();

        assertThat(shop.calls())
                .containsOnly(Map.entry("getUpdatedAvailabilities", 1), Map.entry("getEventAvailability", 1));
    }

    private void recovers() {
        worksAgain();
        clock.advance(Duration.ofMinutes(30));
        tick();
        assertThat(levels().products().get(pass.id()).level()).isEqualTo(LIMITED);
        assertThat(poller.trouble()).isEmpty();
    }

    private void hold(int ofDate, int ofPass) {
        shop.hold("performance", date, "{\"level\":" + ofDate + "}");
        shop.hold("product", pass.id(), "{\"level\":" + ofPass + "}");
    }

    @Test
    void anAnswerWithoutLevelsChangesNone() {
        future();
        tick();
        Levels before = levels();
        clock.advance(Duration.ofDays(1));
        shop.fails("*", "empty");
        nextCycle();

        assertThat(levels().performances()).isEqualTo(before.performances());
    }

    @ParameterizedTest
    @ValueSource(strings = {"VIOLET", "7", "-3"})
    void valuesThatNobodyKnowsAreUnknown(String level) {
        future();
        shop.hold("product", pass.id(), "{\"level\":\"" + level + "\"}");
        tick();

        assertThat(levels().products()).containsEntry(pass.id(), new Entry(pass.id(), UNKNOWN, null, clock.instant()));
    }
}

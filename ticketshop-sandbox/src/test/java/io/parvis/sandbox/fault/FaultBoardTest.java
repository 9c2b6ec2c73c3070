package io.parvis.sandbox.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.sandbox.fault.FaultBoard.Rule;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class FaultBoardTest {
    private final FaultBoard board = new FaultBoard();

    @Test
    void takesTheNewestRuleThatFits() {
        board.add(new Rule("*", Fault.SLOW, Optional.empty()));
        board.add(new Rule("getPOSConfig", Fault.CUT, Optional.of(1)));
        assertThat(board.take("getCatalog")).contains(Fault.SLOW);
        assertThat(board.take("getPOSConfig")).contains(Fault.CUT);
        assertThat(board.take("getPOSConfig")).contains(Fault.SLOW);
    }

    @Test
    void isUsedUp() {
        board.add(new Rule("*", Fault.GARBAGE, Optional.of(2)));
        assertThat(board.take("a")).contains(Fault.GARBAGE);
        assertThat(board.rules()).containsExactly(new Rule("*", Fault.GARBAGE, Optional.of(1)));
        assertThat(board.take("a")).contains(Fault.GARBAGE);
        assertThat(board.take("a")).isEmpty();
    }

    @Test
    void leavesOthersAlone() {
        board.add(new Rule("getPOSConfig", Fault.CUT, Optional.empty()));
        assertThat(board.take("getCatalog")).isEmpty();
    }

    @Test
    void letsThoseThatWaitGoOnWhenCleared() throws Exception {
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> board.await(Duration.ofHours(1)));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            board.clear();
            return waiting.isDone();
        });
        waiting.get(1, TimeUnit.SECONDS);
    }
}

package io.parvis.gateway.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long the heads of requests may take. */
class HeadsTest {
    private static final String HEAD = "GET /a HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final Duration ALMOST = Connection.WITHIN.minusSeconds(1);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Connection connection = new Connection();

    @Test
    void aHeadThatDoesNotEndIsRefused() {
        connection.receive("GET /a HT").pass(ALMOST).assertSilent();
        connection.pass(SECOND).assertRefused(408);
    }

    @Test
    void bytesNowAndThenGainNoTime() {
        connection.receive("GET /a HTTP/1.1\r\n").pass(SECOND);
        for (int n = 0; n < 8; n++) {
            connection.receive("X-" + n + ": 1\r\n").pass(SECOND).assertSilent();
        }
        connection.receive("X").pass(SECOND).assertRefused(408);
        assertThat(connection.heard()).isEmpty();
    }

    @Test
    void aHeadInPiecesIsInTime() {
        connection.receive("GET /a HTTP/1.1\r\nHo").pass(ALMOST).receive("st: a\r\n\r\n");
        assertThat(connection.heard()).isEqualTo("/a");
        connection.pass(Duration.ofHours(1)).assertSilent();
    }

    @Test
    void whoSendsNothingIsLeftWithoutAWord() {
        connection.pass(ALMOST).assertSilent();
        connection.pass(SECOND).assertClosed();
    }

    @Test
    void betweenRequestsThereIsTime() {
        connection.receive(HEAD).answer("one").pass(Duration.ofHours(1));
        connection.receive(HEAD).answer("two");
        assertThat(connection.sent()).endsWith("two");
        connection.pass(Duration.ofHours(1)).assertSilent();
    }

    @Test
    void theNextHeadHasAsLongAsTheFirst() {
        connection.receive(HEAD).answer("one").pass(ALMOST).receive("GET /b").pass(ALMOST);
        assertThat(connection.sent()).endsWith("one");
        connection.assertSilent();
        connection.pass(SECOND).assertRefused(408);
    }

    @Test
    void whatComesWithTheRequestBeforeCountsFromThen() {
        connection.receive(HEAD + "GET /b").answer("one").pass(ALMOST);
        assertThat(connection.sent()).endsWith("one");
        connection.pass(SECOND).assertRefused(408);
    }

    @Test
    void headAfterHeadMayComeInPieces() {
        for (int n = 0; n < 5; n++) {
            connection
                    .receive("GET /a HTTP/1.1\r\n")
                    .pass(ALMOST)
                    .receive("Host: a\r\n\r\n")
                    .answer("");
        }
        assertThat(connection.heard()).isEqualTo("/a".repeat(5));
        connection.sent();
        connection.pass(ALMOST).assertSilent();
    }

    @Test
    void aBodyAndAnAnswerHaveTheirOwnTime() {
        connection
                .receive("POST /a HTTP/1.1\r\nContent-Length: 3\r\n\r\na")
                .pass(Duration.ofHours(1))
                .receive("bc");
        connection.pass(Duration.ofHours(1)).assertSilent();
    }

    @Test
    void aLateHeadWaitsForTheAnswersBeforeIt() {
        connection.receive(HEAD).receive("GET /b").pass(Connection.WITHIN).assertSilent();
        connection.receive(" HTTP/1.1\r\n\r\n").answer("one");
        assertThat(connection.heard()).isEqualTo("/a");
        assertThat(connection.sent()).containsSubsequence("HTTP/1.1 200", "one", "HTTP/1.1 408");
        connection.assertEnds();
    }
}

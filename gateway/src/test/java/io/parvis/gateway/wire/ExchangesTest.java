package io.parvis.gateway.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered instead of the parser, and when. */
class ExchangesTest {
    private static final String GOOD = "GET /a HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final String BAD = "GARBAGE\r\n\r\n";
    private static final String CHUNKED =
            "POST /c?q=1 HTTP/1.1\r\nX-Request-Id: shop-1\r\nTransfer-Encoding: chunked\r\n\r\n";
    private static final String BROKEN = "not-a-size\r\n";

    private final Connection connection = new Connection();

    @ParameterizedTest
    @CsvSource({"GARBAGE, 400", "GET / HTTP/9.9, 400", "GET /, 400", "GET / HTTP/1.1 x, 400"})
    void whatIsNoRequestIsRefused(String line, int status) {
        connection.receive(line + "\r\n\r\n").assertRefused(status);
        assertThat(connection.heard()).isEmpty();
    }

    @Test
    void whatIsTooLongSaysWhich() {
        connection.receive("GET /" + "x".repeat(200) + " HTTP/1.1\r\n\r\n").assertRefused(414);
        Connection other = new Connection();
        other.receive("GET / HTTP/1.1\r\nX: " + "x".repeat(300) + "\r\n\r\n").assertRefused(431);
    }

    @ParameterizedTest
    @ValueSource(strings = {GOOD, "GET /a HTTP/1.0\r\n\r\n", "\r\n\r\n" + GOOD, CHUNKED + "1\r\nx\r\n0\r\n\r\n"})
    void whatCanBeReadPasses(String request) {
        connection.receive(request).assertSilent();
        assertThat(connection.heard()).matches("/[ac].*").doesNotContain("broken");
        connection.answer("one");
        assertThat(connection.sent()).startsWith("HTTP/1.1 200").endsWith("one");
        connection.assertSilent();
    }

    @Test
    void whoSpeaksTlsHearsSo() {
        connection.receive(new byte[] {0x16, 3, 1, 0, 5, 1, 0, 0, 1, 3});
        assertThat(connection.sent()).startsWith("HTTP/1.1 400").contains("not TLS");
        connection.assertEnds();
    }

    @Test
    void answersComeInTheOrderOfWhatIsAsked() {
        connection.receive(GOOD + GOOD + BAD).assertSilent();
        connection.answer("one");
        assertThat(connection.sent()).endsWith("one");
        connection.answer("two");
        assertThat(connection.sent()).containsSubsequence("HTTP/1.1 200", "two", "HTTP/1.1 400");
        connection.assertEnds();
    }

    @Test
    void anAnswerThatIsUnderWayIsNotTouched() {
        connection.receive(GOOD).beginAnswer("beginning").receive(BAD);
        assertThat(connection.sent()).endsWith("beginning");
        connection.assertSilent();
    }

    @Test
    void afterAnAnswerThatSaysItIsTheLastThereIsNone() {
        connection.receive(GOOD + BAD).answer("one", "close");
        assertThat(connection.sent()).endsWith("one");
        connection.close().assertClosed();
    }

    @Test
    void nothingThatComesAfterIsHeard() {
        connection.receive(BAD + GOOD).receive(GOOD);
        assertThat(connection.heard()).isEmpty();
        connection.assertRefused(400);
    }

    @Test
    void aBrokenBodyIsAnsweredInTheNameOfItsRequest() {
        connection.receive(CHUNKED + BROKEN);
        assertThat(connection.heard()).isEqualTo("/c?q=1");
        connection.answer("too late");
        assertThat(connection.sent())
                .startsWith("HTTP/1.1 400")
                .contains("X-Request-Id: shop-1", "\"instance\":\"/c\"")
                .doesNotContain("too late");
        connection.assertEnds();
    }

    @Test
    void aBrokenBodyWaitsForTheAnswersBeforeIt() {
        connection.receive(GOOD + CHUNKED).receive(BROKEN).assertSilent();
        assertThat(connection.heard()).isEqualTo("/a/c?q=1");
        connection.answer("one");
        assertThat(connection.sent()).containsSubsequence("HTTP/1.1 200", "one", "HTTP/1.1 400", "shop-1");
        connection.assertEnds();
    }

    @Test
    void aBrokenBodyOfWhatIsBeingAnsweredIsLeftToVertx() {
        connection.receive(CHUNKED).beginAnswer("x").receive(BROKEN);
        assertThat(connection.heard()).isEqualTo("/c?q=1 broken");
        assertThat(connection.sent()).endsWith("x");
        connection.close().assertClosed();
    }

    @Test
    void aBrokenBodyOfWhatIsAnsweredIsLeftToVertx() {
        connection.receive(CHUNKED).answer("early").receive(BROKEN);
        assertThat(connection.heard()).isEqualTo("/c?q=1 broken");
        assertThat(connection.sent()).endsWith("early");
        connection.close().assertClosed();
    }

    @Test
    void theAnswerCanBeReadThoughVertxWouldClose() {
        connection.receive(BAD).close();
        connection.assertRefused(400);
    }

    @Test
    void notEverythingIsWaitedFor() {
        connection.receive(BAD);
        assertThat(connection.sent()).startsWith("HTTP/1.1 400");
        byte[] flood = new byte[1024 * 1024];
        for (int n = 0; n < 32; n++) {
            connection.receive(flood).assertSilent();
        }
        connection.receive(flood).assertClosed();
    }

    @Test
    void whoLeavesInTheMiddleIsNotAnswered() {
        connection.receive("GET /a HTTP/1.1\r\nHost").close().assertClosed();
    }
}

package io.parvis.gateway.forwarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.gateway.composing.Part;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WithPartialTest {
    private static final String MEMBER = "\"partial\":[\"availability\",\"booking\"]";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"items\":[{}],\"total\":0}|{\"items\":[{}],\"total\":0,@}",
                "{\"a\":{\"b\":{}}}|{\"a\":{\"b\":{}},@}",
                "{\"a\":\"}\" } |{\"a\":\"}\" ,@}",
                "{}|{@}",
                "{ }|{ @}"
            })
    void theMemberStandsAtTheEndHoweverTheObjectIsCut(String object, String expected) {
        for (int one = 0; one <= object.length(); one++) {
            for (int other = one; other <= object.length(); other++) {
                List<String> parts =
                        List.of(object.substring(0, one), object.substring(one, other), object.substring(other), " \n");
                assertThat(through(parts)).isEqualToIgnoringWhitespace(expected.replace("@", MEMBER));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{}]", "\"}\"", "", "  ", "{\"cut\":"})
    void whatDoesNotEndAsAnObjectStaysAsItIs(String body) {
        assertThat(through(List.of(body))).isEqualTo(body);
    }

    @Test
    void nothingOfItIsHeldBackForLong() {
        Parts parts = new Parts();
        StringBuilder passed = new StringBuilder();
        new WithPartial(parts, EnumSet.allOf(Part.class)).handler(part -> passed.append(part));
        parts.handler.handle(Buffer.buffer("{\"a\":[{}"));
        assertThat(passed).hasToString("{\"a\":[{");
        parts.handler.handle(Buffer.buffer(",{}"));
        assertThat(passed).hasToString("{\"a\":[{},{");
    }

    private static String through(List<String> written) {
        Parts parts = new Parts();
        StringBuilder passed = new StringBuilder();
        new WithPartial(parts, EnumSet.allOf(Part.class))
                .handler(part -> passed.append(part))
                .endHandler(end -> passed.append(""));
        written.stream().map(Buffer::buffer).forEach(parts.handler::handle);
        parts.endHandler.handle(null);
        return passed.toString();
    }

    /** A body that comes in the parts that a test wants. */
    private static final class Parts implements ReadStream<Buffer> {
        private Handler<Buffer> handler;
        private Handler<Void> endHandler;

        @Override
        public ReadStream<Buffer> handler(Handler<Buffer> handler) {
            this.handler = handler;
            return this;
        }

        @Override
        public ReadStream<Buffer> endHandler(Handler<Void> endHandler) {
            this.endHandler = endHandler;
            return this;
        }

        @Override
        public ReadStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
            return this;
        }

        @Override
        public ReadStream<Buffer> pause() {
            return this;
        }

        @Override
        public ReadStream<Buffer> resume() {
            return this;
        }

        @Override
        public ReadStream<Buffer> fetch(long amount) {
            return this;
        }
    }
}

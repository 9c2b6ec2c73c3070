package io.parvis.secutix;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.Queue;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Documents of any size, made while they are read. */
public final class Generated {
    private Generated() {}

    /** The pieces one after the other. */
    @SafeVarargs
    public static InputStream of(Stream<String>... pieces) {
        // not by flatMap, whose iterator keeps all that one of them holds
        Queue<Iterator<String>> left =
                new ArrayDeque<>(Stream.of(pieces).map(Stream::iterator).toList());
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                while (!left.isEmpty() && !left.peek().hasNext()) {
                    left.remove();
                }
                return !left.isEmpty();
            }

            @Override
            public InputStream nextElement() {
                return new ByteArrayInputStream(left.peek().next().getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    /** That piece so many times; in hundreds, or each would be a stream of its own. */
    public static Stream<String> times(int count, String piece) {
        String hundred = piece.repeat(100);
        return Stream.concat(
                IntStream.range(0, count / 100).mapToObj(i -> hundred), Stream.of(piece.repeat(count % 100)));
    }

    public static Stream<String> once(String piece) {
        return Stream.of(piece);
    }
}

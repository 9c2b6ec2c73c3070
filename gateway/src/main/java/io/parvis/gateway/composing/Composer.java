package io.parvis.gateway.composing;

import io.parvis.gateway.memory.Answer;
import io.parvis.gateway.memory.Answers;
import io.parvis.gateway.memory.Caching;
import io.parvis.gateway.memory.Generations;
import io.parvis.gateway.memory.Keeping;
import io.parvis.gateway.memory.Key;
import io.parvis.gateway.memory.Looked;
import io.parvis.gateway.memory.Question;
import io.parvis.gateway.memory.Received;
import io.parvis.gateway.memory.Received.Kept;
import io.parvis.gateway.memory.Source;
import io.parvis.gateway.memory.Upstream;
import io.parvis.gateway.routing.Service;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Adds to answers of the catalogue what other services know of the same objects. Each answer it is made from is asked
 * for, and kept, like any other; so is what it makes of them.
 */
@Singleton
public final class Composer {
    /** An answer that lacks a part is asked for again soon. */
    private static final Caching PARTIAL = new Caching(1, 0, 0);

    private final Answers answers;
    private final Upstream upstream;
    private final Generations generations;
    private final Parts parts;
    private final Keeping keeping;
    private final Clock clock;

    Composer(Answers answers, Upstream upstream, Generations generations, Parts parts, Keeping keeping, Clock clock) {
        this.answers = answers;
        this.upstream = upstream;
        this.generations = generations;
        this.parts = parts;
        this.keeping = keeping;
        this.clock = clock;
    }

    /** What the composed answer is kept under. */
    public static Key key(Key base, Composition composition) {
        return new Key(base.url() + composition.suffix(), base.language(), base.accept());
    }

    /**
     * @param base what the catalogue is asked
     * @param lang the language of the answer; empty when the point of sale is unknown
     */
    public Source source(Question base, Composition composition, String lang) {
        return new Source() {
            @Override
            public Future<Received> receive(Answer kept, String trace) {
                Source catalog = upstream.source(base);
                long generation = generation();
                return answers.ask(base.key(), catalog, trace)
                        .compose(told -> told.leads() || told.received() instanceof Kept
                                ? Future.succeededFuture(told.received())
                                : catalog.receive(null, trace))
                        .compose(received -> received instanceof Kept one && isJson(one.answer())
                                ? composed(one, base, composition, lang, generation, trace)
                                : Future.succeededFuture(received));
            }

            @Override
            public long generation() {
                return generations.of(Service.LINK, base.pos());
            }
        };
    }

    private Future<Received> composed(
            Kept base, Question question, Composition composition, String lang, long generation, String trace) {
        List<Anchor> anchors;
        try {
            anchors = Anchor.in(base.answer().plain().getBytes(), composition.shape());
        } catch (IOException notThatShape) {
            return Future.succeededFuture(base);
        }
        Map<Part, Future<Optional<Parts.Found>>> asked = new EnumMap<>(Part.class);
        composition.parts().forEach(part -> asked.put(part, parts.of(part, question.pos(), lang, anchors, trace)));
        return Future.join(List.copyOf(asked.values())).compose(all -> {
            Map<Part, Optional<Parts.Found>> found = new EnumMap<>(Part.class);
            asked.forEach((part, future) -> found.put(part, future.result()));
            return answer(base.answer(), anchors, found, generation, question.pos());
        });
    }

    private Future<Received> answer(
            Answer base, List<Anchor> anchors, Map<Part, Optional<Parts.Found>> found, long generation, String pos) {
        List<Part> missing = found.keySet().stream()
                .filter(part -> found.get(part).isEmpty())
                .toList();
        List<Answer> from = new ArrayList<>(List.of(base));
        found.values().forEach(part -> part.ifPresent(one -> from.addAll(one.from())));
        Caching caching =
                from.stream().map(Answer::caching).reduce(Caching::and).orElseThrow();
        Caching kept = missing.isEmpty() ? caching : PARTIAL;
        Buffer body = Splice.into(base.plain(), anchors, found, missing);
        return keeping.answer(base, body, kept, born(from, kept), generation, looked(pos, anchors))
                .map(Kept::new);
    }

    /** Links are judged by levels, so that whoever asks for either looks at them. */
    private static Looked looked(String pos, List<Anchor> anchors) {
        return new Looked(pos, ids("product", anchors), ids("performance", anchors));
    }

    private static List<String> ids(String kind, List<Anchor> anchors) {
        return anchors.stream()
                .filter(Anchor::isAskable)
                .filter(anchor -> anchor.kind().equals(kind))
                .map(Anchor::id)
                .distinct()
                .toList();
    }

    /** When the oldest of them was given; but what was just made holds for a second, also when nothing newer can be had. */
    private long born(List<Answer> from, Caching caching) {
        long now = clock.millis();
        long oldest = from.stream().mapToLong(Answer::born).min().orElse(now);
        return Math.max(oldest, now - (caching.maxAge() - 1) * 1_000L);
    }

    private static boolean isJson(Answer answer) {
        return answer.headers().stream()
                .anyMatch(header -> "content-type".contentEquals(header.getKey())
                        && header.getValue().toString().startsWith("application/json"));
    }
}

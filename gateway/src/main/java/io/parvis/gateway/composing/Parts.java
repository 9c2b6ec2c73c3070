package io.parvis.gateway.composing;

import io.parvis.gateway.memory.Answer;
import io.parvis.gateway.memory.Answers;
import io.parvis.gateway.memory.Key;
import io.parvis.gateway.memory.Question;
import io.parvis.gateway.memory.Received;
import io.parvis.gateway.memory.Told;
import io.parvis.gateway.memory.Upstream;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Asks the other services about the objects of an answer, as many at once as they take. */
@Singleton
final class Parts {
    private static final Logger LOG = Logger.getLogger(Parts.class);
    private static final int AT_ONCE = 100;
    private static final String UNKNOWN_ROUTE = "unknown-route";

    private final Answers answers;
    private final Upstream upstream;
    private final long withinMillis;

    Parts(Answers answers, Upstream upstream, ComposingConfig config) {
        this.answers = answers;
        this.upstream = upstream;
        this.withinMillis = config.partWithin().toMillis();
    }

    /**
     * @param found the JSON of each object that something is known of, by kind and id
     * @param from the answers it was read from
     */
    record Found(Map<String, byte[]> found, List<Answer> from) {}

    /** @return empty when the part cannot be had, or not in time */
    Future<Optional<Found>> of(Part part, String pos, String lang, List<Anchor> anchors, String trace) {
        List<Future<Told>> asked = questions(part, pos, lang, anchors).stream()
                .map(question -> answers.ask(question.key(), upstream.source(question), trace))
                .toList();
        return Future.join(asked)
                .timeout(withinMillis, TimeUnit.MILLISECONDS)
                .map(all -> Optional.of(read(
                        asked.stream().map(future -> future.result().received()).toList())))
                .recover(failure -> {
                    LOG.debugf("%s of %s left out: %s", part.label(), pos, failure);
                    return Future.succeededFuture(Optional.empty());
                });
    }

    private static List<Question> questions(Part part, String pos, String lang, List<Anchor> anchors) {
        List<Anchor> distinct = new ArrayList<>(anchors.stream()
                .filter(Anchor::isAskable)
                .collect(Collectors.toMap(
                        anchor -> PartItems.key(anchor.kind(), anchor.id()),
                        anchor -> anchor,
                        (first, again) -> first,
                        java.util.LinkedHashMap::new))
                .values());
        List<Question> questions = new ArrayList<>();
        for (int at = 0; at < distinct.size(); at += AT_ONCE) {
            List<Anchor> some = distinct.subList(at, Math.min(at + AT_ONCE, distinct.size()));
            String target = "/v1/" + pos + "/" + part.route() + "?"
                    + Stream.of(ids("product", some), ids("performance", some))
                            .filter(ids -> !ids.isEmpty())
                            .collect(Collectors.joining("&"))
                    + (lang.isEmpty() ? "" : "&lang=" + lang);
            questions.add(new Question(part.service(), pos, target, new Key(target, "", "")));
        }
        return questions;
    }

    private static String ids(String kind, List<Anchor> anchors) {
        String ids = anchors.stream()
                .filter(anchor -> anchor.kind().equals(kind))
                .map(Anchor::id)
                .collect(Collectors.toCollection(LinkedHashSet::new))
                .stream()
                .collect(Collectors.joining(","));
        return ids.isEmpty() ? "" : kind + "=" + ids;
    }

    private static Found read(List<Received> all) {
        Map<String, byte[]> found = new HashMap<>();
        List<Answer> from = new ArrayList<>();
        for (Received received : all) {
            if (received instanceof Received.Kept kept) {
                from.add(kept.answer());
                read(kept.answer().plain().getBytes(), found);
            } else if (received instanceof Received.Single single && single.status() == 200) {
                read(single.body().getBytes(), found);
            } else if (!isNothingKnown(received)) {
                throw new IllegalStateException("no answer that can be used");
            }
        }
        return new Found(found, from);
    }

    private static void read(byte[] json, Map<String, byte[]> found) {
        try {
            PartItems.read(json, found);
        } catch (IOException garbage) {
            throw new IllegalStateException("no JSON that can be used", garbage);
        }
    }

    /** None of the objects is known there: that is an answer, too. */
    private static boolean isNothingKnown(Received received) {
        return received instanceof Received.Single single
                && single.status() == 404
                && !single.body().toString().contains(UNKNOWN_ROUTE);
    }
}

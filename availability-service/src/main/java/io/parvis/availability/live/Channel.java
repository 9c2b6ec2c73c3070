package io.parvis.availability.live;

import io.parvis.availability.serving.Answers;
import io.parvis.availability.serving.Piece;
import io.parvis.availability.serving.Question;
import io.parvis.availability.serving.Shown;
import io.vertx.core.buffer.Buffer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All who listen to the same things in the same language: what changes is found and written once for them. */
final class Channel {
    private final Question question;
    private final String name;
    private final Answers answers;
    private final Set<Listener> listeners = new LinkedHashSet<>();
    private Scene scene;

    Channel(Question question, Answers answers) {
        this.question = question;
        this.name = question.name();
        this.answers = answers;
        this.scene = sceneOfNow();
    }

    private Scene sceneOfNow() {
        Shown shown = answers.shown(question);
        return Scene.of(name, shown.generation(), shown.pieces(), shown.at());
    }

    /** @param lastEventId what the listener got last, if it comes back; may be {@code null} or of anything else */
    synchronized void join(Listener listener, String lastEventId) {
        look();
        Scene now = sceneOfNow();
        Optional<Scene> seen = Scene.read(lastEventId, name, question.size())
                .filter(one -> one.generation() <= now.generation() || now.isBehind(one));
        if (seen.isEmpty()) {
            listener.begin(scene, now.snapshot());
        } else if (now.isBehind(seen.get())) {
            listener.begin(seen.get(), null);
        } else {
            listener.begin(scene, now.looksLike(seen.get()) ? null : now.changesSince(seen.get()));
        }
        listeners.add(listener);
    }

    /** Whether nobody is left. */
    synchronized boolean leave(Listener listener) {
        listeners.remove(listener);
        return listeners.isEmpty();
    }

    /** Tells what has changed since the last look. */
    synchronized void look() {
        Scene now = sceneOfNow();
        if (!now.looksLike(scene)) {
            Scene before = scene;
            Buffer change = now.changesSince(before);
            scene = now;
            listeners.forEach(listener -> listener.tell(before, now, change));
        }
    }

    /** Whoever listens goes on looking. */
    synchronized void lookedAt() {
        scene.pieces().forEach(Piece::lookedAt);
    }

    synchronized List<Listener> listeners() {
        return List.copyOf(listeners);
    }

    Question question() {
        return question;
    }
}

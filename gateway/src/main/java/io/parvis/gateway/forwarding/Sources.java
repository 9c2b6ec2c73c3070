package io.parvis.gateway.forwarding;

import io.parvis.gateway.composing.Composer;
import io.parvis.gateway.composing.Composition;
import io.parvis.gateway.memory.Key;
import io.parvis.gateway.memory.Question;
import io.parvis.gateway.memory.Upstream;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Knows what a request asks for: an answer of one service, or one that is composed of several. */
@Singleton
final class Sources {
    private final Wishes wishes;
    private final Upstream upstream;
    private final Composer composer;

    Sources(Wishes wishes, Upstream upstream, Composer composer) {
        this.wishes = wishes;
        this.upstream = upstream;
        this.composer = composer;
    }

    Asked of(HttpServerRequest request, Target target) {
        String language = wishes.language(target.pos(), request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        Key base = target.key(language, wishes.accept(request.getHeader(HttpHeaders.ACCEPT)));
        Question question = new Question(target.service(), target.pos(), target.base(), base);
        Optional<Composition> composition = target.composition();
        return composition.isEmpty() || composition.get().parts().isEmpty()
                ? new Asked(base, upstream.source(question))
                : new Asked(
                        Composer.key(base, composition.get()),
                        composer.source(question, composition.get(), target.lang() == null ? language : target.lang()));
    }
}

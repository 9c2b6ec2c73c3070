package io.parvis.gateway.forwarding;

import io.parvis.gateway.composing.Composition;
import io.parvis.gateway.composing.Part;
import io.parvis.gateway.memory.Answer;
import io.parvis.gateway.memory.Answers;
import io.parvis.gateway.memory.Received;
import io.parvis.gateway.memory.Serving;
import io.parvis.gateway.memory.Told;
import io.parvis.gateway.refusing.Refusals;
import io.parvis.problem.Problem.FieldError;
import io.parvis.problem.ProblemKind;
import io.parvis.trace.Traceparent;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;

/** Answers that may be for everybody: from memory where they are there; what turns out to be for one caller is passed on. */
@Singleton
final class ForEverybody {
    private final Sources sources;
    private final Answers answers;
    private final Serving serving;
    private final Passage passage;
    private final Refusals refusals;

    ForEverybody(Sources sources, Answers answers, Serving serving, Passage passage, Refusals refusals) {
        this.sources = sources;
        this.answers = answers;
        this.serving = serving;
        this.passage = passage;
        this.refusals = refusals;
    }

    void answer(RoutingContext context, Target target) {
        HttpServerRequest request = context.request();
        if (target.composition().isPresent()
                && !target.composition().get().unknown().isEmpty()) {
            String known = "takes " + Part.all();
            refusals.refuse(
                    request,
                    ProblemKind.INVALID_PARAMETER,
                    "'" + Composition.PARAMETER + "' " + known + ".",
                    List.of(new FieldError(Composition.PARAMETER, known)));
            return;
        }
        Asked asked = sources.of(request, target);
        Answer fresh = answers.fresh(asked.key(), asked.source().generation());
        if (fresh != null) {
            fresh.lookedAt();
            serving.hit(request, fresh);
            return;
        }
        request.pause(); // it may have to be passed on after all
        answers.ask(asked.key(), asked.source(), request.getHeader(Traceparent.HEADER))
                .onSuccess(told -> told(context, target, told))
                .onFailure(cause -> {
                    request.resume();
                    refusals.failed(target.service(), request, cause);
                });
    }

    private void told(RoutingContext context, Target target, Told told) {
        HttpServerRequest request = context.request();
        if (!(told.received() instanceof Received.Kept)
                && !(told.received() instanceof Received.Single && told.leads())) {
            passage.pass(target, context);
            return;
        }
        request.resume();
        if (told.received() instanceof Received.Kept kept) {
            if (!told.leads() || !target.asksForLevels()) {
                kept.answer().lookedAt();
            }
            serving.serve(request, kept.answer(), told.how());
        } else if (told.received() instanceof Received.Single single) {
            Delivery.whole(request, single.status(), single.headers(), single.body());
        }
    }
}

package io.parvis.sso;

import io.parvis.problem.Problem;
import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import io.parvis.problem.ProblemMappers;
import io.parvis.spell.Spells;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Nobody logs in or out while Redis is away: it is the only one that resources wait for by Mutiny. */
final class RedisFailure {
    private static final Logger LOG = Logger.getLogger(RedisFailure.class);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);

    private final Spells spells;

    RedisFailure(Spells spells) {
        this.spells = spells;
    }

    @ServerExceptionMapper({TimeoutException.class, CompletionException.class})
    RestResponse<Problem> away(RuntimeException thrown, HttpServerRequest request) {
        Throwable why = thrown.getCause() == null ? thrown : thrown.getCause();
        spells.add(
                LOG,
                "logins and logouts refused, since Redis cannot be reached",
                "Redis cannot be reached: " + why.getClass().getSimpleName());
        return ProblemMappers.answer(
                ProblemException.retryAfter(
                        ProblemKind.NOT_READY, "Redis, where sessions live, cannot be reached.", TRY_AGAIN),
                request);
    }
}

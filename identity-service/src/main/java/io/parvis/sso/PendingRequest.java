package io.parvis.sso;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Optional;

/**
 * What is remembered of a question to the identity provider until it is answered.
 *
 * @param returnUrl where the visitor goes then
 * @param relayState hash of the opaque text that has to come back with the answer
 * @param browser hash of what the browser that asked keeps in a cookie
 * @param previousSession hash of the session that the browser had: it ends when a new one begins
 * @param passive whether no page was to be shown
 */
@RegisterForReflection
record PendingRequest(
        String returnUrl,
        String relayState,
        String browser,
        Optional<String> previousSession,
        Instant expiresAt,
        boolean passive) {}

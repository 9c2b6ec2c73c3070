package io.parvis.visitor;

import io.parvis.cookie.CookieHeader;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.session.Session;
import io.parvis.session.SessionRules;
import io.parvis.session.Sessions;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Finds the session that a request's cookies open. Without Redis nobody is logged in, and everything else is told. */
@Singleton
final class OpenSession {
    private static final Logger LOG = Logger.getLogger(OpenSession.class);

    private final Sessions sessions;
    private final SessionRules rules;

    OpenSession(Sessions sessions, SessionRules rules) {
        this.sessions = sessions;
        this.rules = rules;
    }

    Optional<VisitorSession> of(PointOfSale pos, CookieHeader cookies) {
        Optional<String> token = cookies.values(rules.cookie(pos).name()).findFirst();
        if (token.isEmpty()) {
            return Optional.empty();
        }
        try {
            Optional<Session> session = sessions.find(pos, token.get());
            return session.map(open -> VisitorSession.of(open, pos.timeZone()));
        } catch (RuntimeException noRedis) {
            LOG.warnf("Sessions cannot be looked up: %s", Objects.toString(noRedis.getMessage(), "no reason given"));
            return Optional.empty();
        }
    }
}

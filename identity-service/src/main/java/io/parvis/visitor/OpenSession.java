package io.parvis.visitor;

import io.parvis.cookie.CookieHeader;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.session.SessionRules;
import io.parvis.session.Sessions;
import io.parvis.spell.Spells;
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
    private final Spells spells;

    OpenSession(Sessions sessions, SessionRules rules, Spells spells) {
        this.sessions = sessions;
        this.rules = rules;
        this.spells = spells;
    }

    /** What the browser holds, if it holds anything. */
    Optional<String> token(PointOfSale pos, CookieHeader cookies) {
        return cookies.first(rules.cookie(pos).name());
    }

    /** The session if it was looked up a moment ago; empty says nothing. Does not block. */
    Optional<VisitorSession> recent(PointOfSale pos, String token) {
        return sessions.findRecent(pos, token).map(open -> VisitorSession.of(open, pos.timeZone()));
    }

    Optional<VisitorSession> of(PointOfSale pos, String token) {
        try {
            return sessions.find(pos, token).map(open -> VisitorSession.of(open, pos.timeZone()));
        } catch (RuntimeException noRedis) {
            String reason = Objects.toString(noRedis.getMessage(), "no reason given");
            spells.add(
                    LOG,
                    "sessions not looked up, so that nobody was logged in",
                    "Sessions cannot be looked up: " + reason);
            return Optional.empty();
        }
    }
}

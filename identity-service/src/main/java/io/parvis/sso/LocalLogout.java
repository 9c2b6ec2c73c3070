package io.parvis.sso;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.session.Session;
import io.parvis.session.SessionRules;
import io.parvis.session.Sessions;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Ends sessions on this side, whatever the identity provider makes of it then. */
@Singleton
final class LocalLogout {
    private final Sessions sessions;
    private final SessionRules rules;
    private final Outcomes outcomes;

    LocalLogout(Sessions sessions, SessionRules rules, Outcomes outcomes) {
        this.sessions = sessions;
        this.rules = rules;
        this.outcomes = outcomes;
    }

    /**
     * Ends all sessions of the contact whose session the browser has.
     *
     * @return that session; empty when the browser has none
     */
    Optional<Session> of(PointOfSale pos, Caller caller) {
        Optional<Session> session = caller.cookie(rules.cookie(pos).name()).flatMap(token -> sessions.find(pos, token));
        session.ifPresent(open -> {
            sessions.endAll(pos, open.contactNumber());
            outcomes.happened(pos, "logout");
        });
        return session;
    }
}

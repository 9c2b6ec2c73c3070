package io.parvis.visitor;

import io.parvis.cookie.CartCookies;
import io.parvis.cookie.CookieHeader;
import io.parvis.pointofsale.PointOfSale;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Puts together what a request's cookies tell of the visitor. */
@Singleton
final class Visitors {
    private final CookieNames names;
    private final ContactCookie contacts;
    private final CartCookies carts;
    private final ContactKeys keys;
    private final OpenSession sessions;
    private final Clock clock;

    Visitors(
            CookieNames names,
            ContactCookie contacts,
            CartCookies carts,
            ContactKeys keys,
            OpenSession sessions,
            Clock clock) {
        this.names = names;
        this.contacts = contacts;
        this.carts = carts;
        this.keys = keys;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Who it is, unless Redis has to be asked, or something to be decrypted: then empty. Does not block. */
    Optional<Visitor> atHand(PointOfSale pos, CookieHeader cookies) {
        Optional<String> token = sessions.token(pos, cookies);
        Optional<VisitorSession> session = token.flatMap(held -> sessions.recent(pos, held));
        List<CookieFields> contact = contacts.parse(cookies.values(names.contact(pos)));
        boolean toBeLookedUp = token.isPresent() && session.isEmpty()
                || keys.of(pos)
                        .filter(known -> contacts.takesAWhile(contact, known))
                        .isPresent();
        return toBeLookedUp ? Optional.empty() : Optional.of(visitor(pos, cookies, session, contact));
    }

    /** Who it is. May block. */
    Visitor lookedUp(PointOfSale pos, CookieHeader cookies) {
        return visitor(
                pos,
                cookies,
                sessions.token(pos, cookies).flatMap(held -> sessions.of(pos, held)),
                contacts.parse(cookies.values(names.contact(pos))));
    }

    private Visitor visitor(
            PointOfSale pos, CookieHeader cookies, Optional<VisitorSession> session, List<CookieFields> contact) {
        Instant now = clock.instant();
        return new Visitor(
                session.isPresent(),
                session,
                contacts.best(contact, pos.timeZone(), now, keys.of(pos)),
                carts.cart(pos, cookies).map(Cart::of));
    }
}

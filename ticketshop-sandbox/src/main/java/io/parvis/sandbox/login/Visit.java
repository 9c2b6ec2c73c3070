package io.parvis.sandbox.login;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One browser's visit to the shop: who is logged in, what is in the cart, which sites were told of the login. */
public final class Visit {
    private final String id;
    private final String index;
    private final Person person;
    private final Instant since;
    private final Instant until;
    private final Set<String> serviceProviders = new LinkedHashSet<>();
    private Cart cart;

    Visit(String id, String index, Person person, Instant since, Instant until, Cart cart) {
        this.id = id;
        this.index = index;
        this.person = person;
        this.since = since;
        this.until = until;
        this.cart = cart;
    }

    /** What the browser's cookie holds. */
    String id() {
        return id;
    }

    /** What others know the visit by. */
    public String index() {
        return index;
    }

    /** Empty while nobody is logged in. */
    public Optional<Person> person() {
        return Optional.ofNullable(person);
    }

    /** The one who is logged in. */
    public Person loggedIn() {
        return person().orElseThrow();
    }

    /** When it began: at the login, or at the first item in the cart. */
    public Instant since() {
        return since;
    }

    public Instant until() {
        return until;
    }

    public synchronized Optional<Cart> cart(Instant now) {
        return Optional.ofNullable(cart)
                .filter(any -> any.quantity() > 0 && any.expires().isAfter(now));
    }

    synchronized void cart(Cart changed) {
        cart = changed;
    }

    /** Remembers a site to be told of the logout. */
    public synchronized void toldTo(String entityId) {
        serviceProviders.add(entityId);
    }

    public synchronized List<String> serviceProviders() {
        return List.copyOf(serviceProviders);
    }
}

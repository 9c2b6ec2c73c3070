package io.parvis.sandbox.login;

import io.parvis.sandbox.SandboxConfig;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/** The visits that go on, in memory. */
@ApplicationScoped
public class Visits {
    static final String COOKIE = "sandbox_session";

    private static final int MOST = 10_000;
    private static final long FIRST_ORDER = 10_500_000_000_000L;

    private final Clock clock;
    private final Duration life;
    private final Duration cartLife;
    private final Map<String, Visit> byId = new ConcurrentHashMap<>();
    private final AtomicLong orders = new AtomicLong(FIRST_ORDER);

    Visits(Clock clock, SandboxConfig config) {
        this.clock = clock;
        this.life = config.login().sessionLife();
        this.cartLife = config.cookies().cartLife();
    }

    /** The visit that the browser's cookie names. */
    public Optional<Visit> of(HttpServerRequest request) {
        return Optional.ofNullable(request.getCookie(COOKIE))
                .map(Cookie::getValue)
                .map(byId::get)
                .filter(this::goesOn);
    }

    /** The same, when somebody is logged in. */
    public Optional<Visit> loggedIn(HttpServerRequest request) {
        return of(request).filter(visit -> visit.person().isPresent());
    }

    public Optional<Visit> byIndex(String index) {
        return byId.values().stream()
                .filter(visit -> visit.index().equals(index))
                .filter(this::goesOn)
                .findFirst();
    }

    /** Begins a new visit, which takes the cart of the one before along; that one ends. */
    Visit logIn(Person person, Optional<Visit> before) {
        Instant now = clock.instant();
        Cart cart = before.flatMap(visit -> visit.cart(now)).orElseGet(this::emptyCart);
        Visit visit = begin(person, now, cart.with(person.waiting(), person.price(), now.plus(cartLife)));
        before.ifPresent(this::end);
        return visit;
    }

    /** Puts an item into the cart of that visit, or of a new one without a login. */
    public Visit addToCart(Optional<Visit> before, BigDecimal price) {
        Instant now = clock.instant();
        Visit visit = before.orElseGet(() -> begin(null, now, emptyCart()));
        Cart cart = visit.cart(now).orElseGet(this::emptyCart);
        visit.cart(cart.with(1, price, now.plus(cartLife)));
        return visit;
    }

    public void emptyCart(Visit visit) {
        visit.cart(emptyCart());
    }

    public void end(Visit visit) {
        byId.remove(visit.id());
    }

    /** Ends all such visits. */
    public void end(Predicate<Visit> which) {
        byId.values().removeIf(which);
    }

    private Visit begin(Person person, Instant now, Cart cart) {
        if (byId.size() >= MOST) {
            byId.values().removeIf(visit -> !goesOn(visit));
        }
        Visit visit = new Visit(Chance.id(), Chance.id(), person, now, now.plus(life), cart);
        byId.put(visit.id(), visit);
        return visit;
    }

    private Cart emptyCart() {
        return new Cart(0, BigDecimal.ZERO, clock.instant().plus(cartLife), orders.incrementAndGet());
    }

    private boolean goesOn(Visit visit) {
        return visit.until().isAfter(clock.instant());
    }
}

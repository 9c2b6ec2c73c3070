package io.parvis.link;

import io.parvis.link.booking.Booking;
import io.parvis.link.booking.Bookings;
import io.parvis.link.shop.Shop;
import io.parvis.link.shop.Shops;
import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;

/** Answers which product or performance a request is about, and where in the shop it is booked. */
@Singleton
final class BookingQuestions {
    private final Bookings bookings;
    private final Shops shops;

    BookingQuestions(Bookings bookings, Shops shops) {
        this.bookings = bookings;
        this.shops = shops;
    }

    /** By exactly one of {@code id} and {@code code}. */
    Booking product(Visit visit) {
        Optional<String> id = visit.id();
        Optional<String> code = visit.code();
        if (id.isPresent() && code.isPresent()) {
            throw ProblemException.about(ProblemKind.INVALID_PARAMETER, "code", "must not be given together with 'id'");
        }
        return id.map(given -> bookings.product(visit.pos(), given))
                .or(() -> code.map(given -> bookings.productWithCode(visit.pos(), given)))
                .orElseThrow(() -> ProblemException.about(
                        ProblemKind.MISSING_PARAMETER, "id", "must be given, or 'code' in its place"));
    }

    /** By {@code id}. */
    Booking performance(Visit visit) {
        return bookings.performance(
                visit.pos(),
                visit.id()
                        .orElseThrow(
                                () -> ProblemException.about(ProblemKind.MISSING_PARAMETER, "id", "must be given")));
    }

    /** Empty while it cannot be booked. */
    Optional<URI> href(Visit visit, Booking booking) {
        if (!booking.verdict().bookable()) {
            return Optional.empty();
        }
        Shop shop = shops.of(visit.pos());
        return Optional.of(booking.performanceId()
                .map(date -> shop.performance(date, visit.language()))
                .orElseGet(() -> shop.product(booking.product().id(), visit.language())));
    }
}

package io.parvis.sandbox.saml;

import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;

/** A logout on its way through the sites that were told of the login, one after the other. */
final class Logout {
    private final String contactNumber;
    private final String sessionIndex;
    private final Deque<ServiceProvider> left;
    private final Supplier<ResponseBuilder> end;

    /** @param end answers the browser when all were told */
    Logout(String contactNumber, String sessionIndex, Collection<ServiceProvider> left, Supplier<ResponseBuilder> end) {
        this.contactNumber = contactNumber;
        this.sessionIndex = sessionIndex;
        this.left = new ArrayDeque<>(left);
        this.end = end;
    }

    String contactNumber() {
        return contactNumber;
    }

    String sessionIndex() {
        return sessionIndex;
    }

    synchronized Optional<ServiceProvider> next() {
        return Optional.ofNullable(left.poll());
    }

    ResponseBuilder end() {
        return end.get();
    }
}

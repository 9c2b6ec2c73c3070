package io.parvis.gateway.forwarding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.parvis.gateway.composing.Composition;
import io.parvis.gateway.composing.Shape;
import io.parvis.gateway.edge.RouteClass;
import io.parvis.gateway.measuring.RoutePattern;
import io.parvis.gateway.routing.OfferedMethods;
import io.parvis.gateway.routing.RouteTable;
import io.parvis.gateway.routing.Service;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads targets. Sites ask the same few over and over: those are read once. */
@Singleton
final class Targets {
    private static final int REMEMBERED = 4_000;
    private static final int LONGEST_REMEMBERED = 1_000;
    private static final String LIST = "points-of-sale";

    /**
     * What is written part by part, is for operators, is about a cart or an account, or answers with where to go. Another
     * route that is for one caller is found out by its answer; this spares it the question.
     */
    private static final Set<String> NEVER_KEPT = Set.of(
            "account",
            "budget",
            "calendar.ics",
            "cart",
            "changes",
            "check",
            "checkout",
            "export",
            "go",
            "hooks",
            "imports",
            "stream",
            "webhooks");

    private final Cache<String, Optional<Target>> read = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .executor(Runnable::run)
            .build();
    private final OfferedMethods methods;

    Targets(OfferedMethods methods) {
        this.methods = methods;
    }

    /**
     * @param path as sent
     * @param query as sent, or {@code null}
     * @return empty when nobody answers it
     */
    Optional<Target> of(String path, String query) {
        String whole = query == null ? path : path + '?' + query;
        return whole.length() > LONGEST_REMEMBERED ? read(path, query) : read.get(whole, unread -> read(path, query));
    }

    private Optional<Target> read(String path, String query) {
        return RouteTable.serviceFor(path).map(service -> read(service, path, query));
    }

    private Target read(Service service, String path, String query) {
        List<String> parameters = query == null
                ? List.of()
                : Stream.of(query.split("&")).filter(one -> !one.isEmpty()).toList();
        Optional<Shape> shape = service == Service.CATALOG ? Shape.of(path) : Optional.empty();
        Optional<Composition> composition = shape.flatMap(known -> Composition.of(known, parameters));
        List<String> own = composition.isEmpty()
                ? parameters
                : parameters.stream()
                        .filter(one -> !Composition.isIncluding(one))
                        .toList();
        String slug = RouteTable.pointOfSale(path).orElse("");
        return new Target(
                service,
                slug.equals(LIST) ? "" : slug,
                composition.isEmpty() && query != null ? path + '?' + query : with(path, own),
                with(trimmed(path), service == Service.CATALOG ? sorted(own) : own),
                lang(own),
                service != Service.IDENTITY && Stream.of(path.split("/")).noneMatch(NEVER_KEPT::contains),
                RouteClass.of(service, path),
                RoutePattern.of(path),
                methods.of(path),
                composition);
    }

    /** Names in order; among equal names the order stays, as it may mean something. */
    private static List<String> sorted(List<String> parameters) {
        List<String> sorted = new ArrayList<>(parameters);
        sorted.sort(Comparator.comparing(Targets::name));
        return sorted;
    }

    private static String lang(List<String> parameters) {
        return parameters.stream()
                .filter(one -> name(one).equals("lang"))
                .map(one -> one.substring(Math.min(one.length(), "lang=".length())))
                .findFirst()
                .orElse(null);
    }

    private static String name(String parameter) {
        int is = parameter.indexOf('=');
        return is < 0 ? parameter : parameter.substring(0, is);
    }

    private static String with(String path, List<String> parameters) {
        return parameters.isEmpty() ? path : path + '?' + String.join("&", parameters);
    }

    private static String trimmed(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}

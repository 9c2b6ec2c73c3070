package io.parvis.link;

import io.parvis.link.shop.Shops;
import io.parvis.link.shop.Tracking.Trail;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.query.Query;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;

/** Reads what requests say. */
@Singleton
final class Visits {
    private final PointsOfSale pointsOfSale;
    private final Shops shops;

    /** A visit by a plain link, which may carry tracking parameters along. */
    record Passage(Visit visit, Trail trail) {}

    Visits(PointsOfSale pointsOfSale, Shops shops) {
        this.pointsOfSale = pointsOfSale;
        this.shops = shops;
    }

    /** @param parameters the query parameters that the route takes */
    Visit of(VisitRequest request, String... parameters) {
        return of(request.pos, request.uri, accepted(request), parameters);
    }

    /** @param accepted what {@code Accept-Language} says; {@code null} = nothing */
    Visit of(String slug, UriInfo uri, String accepted, String... parameters) {
        return Visit.of(pointsOfSale.get(slug), Query.of(uri, parameters), accepted);
    }

    /** Of a route that takes no query. */
    PointOfSale pointOfSale(String slug, UriInfo uri) {
        Query.of(uri);
        return pointsOfSale.get(slug);
    }

    /** As {@link #of}, of a request that is on its way to another page. */
    Passage passing(VisitRequest request, String... parameters) {
        PointOfSale pos = pointsOfSale.get(request.pos);
        Trail trail = shops.of(pos).tracking().in(request.uri.getQueryParameters());
        return new Passage(Visit.of(pos, Query.of(trail.rest(), parameters), accepted(request)), trail);
    }

    private static String accepted(VisitRequest request) {
        return request.headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
    }
}

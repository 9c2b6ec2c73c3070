package io.parvis.gateway.document;

import io.parvis.problem.ProblemKind;

/** What a developer who meets a problem should do. */
final class Advice {
    private Advice() {}

    static String on(ProblemKind kind) {
        return switch (kind) {
            case UNKNOWN_POINT_OF_SALE ->
                "Take the slug from GET /v1/points-of-sale; it is the first part of the path.";
            case UNKNOWN_PRODUCT ->
                "The published catalogue has no such product, or no longer. Take ids from GET /v1/{pos}/products,"
                        + " and read GET /v1/{pos}/changes to learn which ones went.";
            case UNKNOWN_PERFORMANCE ->
                "The published catalogue has no such performance, or no longer. Take ids from"
                        + " GET /v1/{pos}/performances.";
            case UNKNOWN_IMPORT -> "Take the id from GET /v1/{pos}/imports; old imports are forgotten.";
            case UNKNOWN_WEBHOOK ->
                "Take the name from GET /v1/{pos}/webhooks; the configuration says which ones there are.";
            case UNKNOWN_PAGE ->
                "Take addresses from GET /v1/{pos}/links/pages, or a product's pageUrl from the catalogue; only"
                        + " declared pages are known here.";
            case UNKNOWN_REPORT -> "Nothing was checked yet: POST to the same path starts a check.";
            case UNKNOWN_ROUTE -> "Compare the path with the document at /openapi.";
            case UNKNOWN_PARAMETER ->
                "The errors name each query parameter that the route does not know: mind the spelling, or leave it"
                        + " out.";
            case MISSING_PARAMETER -> "The errors name the query parameter that the route cannot do without.";
            case INVALID_PARAMETER -> "The errors name the query parameter and the values that it takes.";
            case UNKNOWN_LANGUAGE ->
                "Ask for one of the point of sale's languages, which GET /v1/{pos} lists, or leave lang out.";
            case INVALID_CURSOR ->
                "Pass the value of next exactly as the same list gave it, or start without a cursor.";
            case EXPIRED_CURSOR -> "The catalogue has moved on since the cursor was given: start without a cursor.";
            case FORBIDDEN_RETURN_ADDRESS ->
                "The address must lie on one of the point of sale's own sites. Operators list them under site.origins.";
            case INVALID_REQUEST ->
                "The request is not what the route takes: compare it with the document at /openapi.";
            case UNAUTHORIZED ->
                "Send a valid bearer token of the venue's OpenID Connect provider in the Authorization header.";
            case FORBIDDEN -> "The token is valid but lacks the role that the route asks for, such as operator.";
            case METHOD_NOT_ALLOWED -> "The header Allow lists the methods that the route offers.";
            case NOT_ACCEPTABLE -> "Accept application/json, or one of the media types in the document at /openapi.";
            case REQUEST_TIMEOUT -> "Send the request, and its body, at once, without pauses, and try again.";
            case CONFLICT -> "Something else is under way, or the state has changed: read it again, then decide.";
            case CONTENT_TOO_LARGE -> "Send less in one request.";
            case URL_TOO_LONG -> "Ask about less at once: path and query together are too long.";
            case HEADERS_TOO_LARGE -> "Send fewer or shorter headers; cookies are the usual cause.";
            case UNSUPPORTED_MEDIA_TYPE -> "Send the body as one of the media types in the document at /openapi.";
            case TOO_MANY_REQUESTS -> "Wait for the seconds that the header Retry-After tells, then try again.";
            case INTERNAL_ERROR ->
                "The mistake is not yours. Try again later; if it stays, report it with the trace id.";
            case BAD_GATEWAY ->
                "A part behind the gateway failed. Try again; if it stays, report it with the trace id.";
            case NOT_READY ->
                "A part is starting or down. Wait for the seconds that Retry-After tells, then try again.";
            case GATEWAY_TIMEOUT -> "A part behind the gateway is too slow at the moment. Try again in a few seconds.";
        };
    }
}

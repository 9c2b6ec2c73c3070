package io.parvis.problem;

/** Every kind of error that a caller can meet: its stable code, HTTP status and title. */
public enum ProblemKind {
    UNKNOWN_POINT_OF_SALE(404, "No such point of sale"),
    UNKNOWN_PRODUCT(404, "No such product"),
    UNKNOWN_PERFORMANCE(404, "No such performance"),
    UNKNOWN_IMPORT(404, "No such import"),
    UNKNOWN_WEBHOOK(404, "No such webhook"),
    UNKNOWN_PAGE(404, "No such page of the site"),
    UNKNOWN_REPORT(404, "No report yet"),
    UNKNOWN_ROUTE(404, "No such route"),
    UNKNOWN_PARAMETER(400, "Unknown query parameter"),
    MISSING_PARAMETER(400, "Missing query parameter"),
    INVALID_PARAMETER(400, "Query parameter with a value that cannot be used"),
    UNKNOWN_LANGUAGE(400, "Language that the point of sale does not have"),
    INVALID_CURSOR(400, "Cursor that was not given by this list"),
    EXPIRED_CURSOR(410, "Cursor of an earlier catalogue version"),
    FORBIDDEN_RETURN_ADDRESS(400, "Return address that is not allowed"),
    INVALID_REQUEST(400, "Request that cannot be read"),
    UNAUTHORIZED(401, "Credentials are missing or not valid"),
    FORBIDDEN(403, "These credentials do not allow this"),
    METHOD_NOT_ALLOWED(405, "The route does not offer this method"),
    NOT_ACCEPTABLE(406, "The route does not offer this media type"),
    REQUEST_TIMEOUT(408, "The request took too long to arrive"),
    CONFLICT(409, "Not possible now"),
    CONTENT_TOO_LARGE(413, "The request body is too large"),
    URL_TOO_LONG(414, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "The route does not take this media type"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    HEADERS_TOO_LARGE(431, "The headers are too large"),
    INTERNAL_ERROR(500, "Something went wrong here"),
    BAD_GATEWAY(502, "A part behind this answered in a way that cannot be used"),
    NOT_READY(503, "Not ready yet"),
    GATEWAY_TIMEOUT(504, "A part behind this did not answer in time");

    private final int status;
    private final String title;

    ProblemKind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** The kind as callers see it, such as {@code unknown-product}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The {@code type} of RFC 9457: a path that the gateway serves a page under. */
    public String type() {
        return "/problems/" + code();
    }

    /** The general kind for a status that carries no more precise one. */
    public static ProblemKind ofStatus(int status) {
        return switch (status) {
            case 400 -> INVALID_REQUEST;
            case 401 -> UNAUTHORIZED;
            case 403 -> FORBIDDEN;
            case 404 -> UNKNOWN_ROUTE;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 408 -> REQUEST_TIMEOUT;
            case 409 -> CONFLICT;
            case 413 -> CONTENT_TOO_LARGE;
            case 414 -> URL_TOO_LONG;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 429 -> TOO_MANY_REQUESTS;
            case 431 -> HEADERS_TOO_LARGE;
            case 502 -> BAD_GATEWAY;
            case 503 -> NOT_READY;
            case 504 -> GATEWAY_TIMEOUT;
            default -> status >= 500 ? INTERNAL_ERROR : INVALID_REQUEST;
        };
    }
}

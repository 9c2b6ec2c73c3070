package io.parvis.link;

import io.parvis.problem.ProblemException;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What a visitor sees whose link leads nowhere: one line in their language. Programs get the problem itself. */
final class PlainPage {
    private static final String PAGE = """
        <!doctype html>
        <html lang="%s"><head><meta charset="utf-8"><meta name="robots" content="noindex">\
        <meta name="viewport" content="width=device-width"><title>%s</title></head><body><h1>%s</h1></body></html>
        """;

    private final HttpHeaders request;
    private final String language;

    /** @param language of the label */
    PlainPage(HttpHeaders request, String language) {
        this.request = request;
        this.language = language;
    }

    /** @throws ProblemException the problem, unless the request comes from a browser */
    RestResponse<String> answer(ProblemException problem, String label) {
        String accepted = request.getHeaderString(HttpHeaders.ACCEPT);
        if (accepted == null || !accepted.contains("text/html")) {
            throw problem;
        }
        String text = label.replace("&", "&amp;").replace("<", "&lt;");
        return ResponseBuilder.create(
                        RestResponse.Status.fromStatusCode(problem.kind().status()),
                        PAGE.formatted(language, text, text))
                .type("text/html;charset=UTF-8")
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Security-Policy", "default-src 'none'")
                .build();
    }
}

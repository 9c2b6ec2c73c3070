package io.parvis.gateway.document;

import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The pages that a problem's {@code type} leads to, for people; the wording is ours alone, no input is echoed. */
@Path("/problems")
public final class ProblemPages {
    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";
    private static final String TEXT = MediaType.TEXT_PLAIN + ";charset=UTF-8";

    @GET
    @Produces(HTML)
    @Operation(hidden = true)
    public String list() {
        return page(
                "Problems",
                Stream.of(ProblemKind.values())
                        .map(kind -> "<li><a href=\"" + kind.type() + "\">" + kind.code() + "</a> (" + kind.status()
                                + "): " + kind.title() + "</li>")
                        .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>")));
    }

    @GET
    @Produces(TEXT)
    @Operation(hidden = true)
    public String plainList() {
        return Stream.of(ProblemKind.values())
                .map(kind -> kind.code() + " (" + kind.status() + "): " + kind.title() + "\n")
                .collect(Collectors.joining());
    }

    @GET
    @Path("/{code}")
    @Produces(HTML)
    @Operation(hidden = true)
    public String one(@PathParam("code") String code) {
        ProblemKind kind = kind(code);
        return page(
                kind.title(),
                "<p>Status " + kind.status() + ", code <code>" + kind.code() + "</code></p>\n<p>" + Advice.on(kind)
                        + "</p>\n<p><a href=\"/problems\">All problems</a> · <a href=\"/swagger-ui\">The API</a></p>");
    }

    @GET
    @Path("/{code}")
    @Produces(TEXT)
    @Operation(hidden = true)
    public String plainOne(@PathParam("code") String code) {
        ProblemKind kind = kind(code);
        return kind.title() + "\nStatus " + kind.status() + ", code " + kind.code() + "\n\n" + Advice.on(kind) + "\n";
    }

    private static ProblemKind kind(String code) {
        return Stream.of(ProblemKind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> ProblemException.of(
                        ProblemKind.UNKNOWN_ROUTE, "There is no such kind of problem; /problems lists them."));
    }

    private static String page(String title, String content) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <title>%s · Parvis</title>
                <style>body{font:1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}</style>
                </head>
                <body>
                <h1>%s</h1>
                %s
                </body>
                </html>
                """.formatted(title, title, content);
    }
}

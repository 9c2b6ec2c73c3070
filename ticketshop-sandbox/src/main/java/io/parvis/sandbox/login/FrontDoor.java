package io.parvis.sandbox.login;

import io.parvis.sandbox.Texts;
import io.parvis.sandbox.venue.Names;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Lets in who is logged in, and shows the login page to others. */
@Singleton
public final class FrontDoor {
    private final Visits visits;
    private final Waiting waiting;
    private final People people;
    private final ShopCookies cookies;

    FrontDoor(Visits visits, Waiting waiting, People people, ShopCookies cookies) {
        this.visits = visits;
        this.waiting = waiting;
        this.people = people;
        this.cookies = cookies;
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance login(Texts texts, List<Person> people, String waiting);
    }

    /** @param again whether somebody who is logged in has to log in once more */
    public Response knock(HttpServerRequest request, boolean again, Continuation continuation) {
        return visits.loggedIn(request)
                .filter(visit -> !again)
                .map(visit -> letIn(request, visit, continuation))
                .orElseGet(() -> page(request, continuation));
    }

    /** Goes on with the shop's cookies set. */
    Response letIn(HttpServerRequest request, Visit visit, Continuation continuation) {
        return cookies.set(continuation.loggedIn(visit), visit, request).build();
    }

    private Response page(HttpServerRequest request, Continuation continuation) {
        Texts texts = new Texts(language(request));
        return Response.ok(Templates.login(texts, people.all(), waiting.add(continuation)))
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static String language(HttpServerRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return Stream.of((accepted == null ? "" : accepted).split(","))
                .map(range -> range.strip().toLowerCase(Locale.ROOT).split("[-;]")[0])
                .filter(Names.LANGUAGES::contains)
                .findFirst()
                .orElse("fr");
    }
}

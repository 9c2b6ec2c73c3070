package io.parvis.bench.service;

import io.parvis.bench.Comparison;
import io.parvis.bench.Goal;
import io.parvis.bench.Measurement;
import io.parvis.bench.Scale;
import io.parvis.bench.Table;
import io.parvis.bench.http.Wrk;
import io.parvis.stack.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** What it costs to say who the visitor is. */
public final class VisitorReading implements Measurement {
    private static final String TOKEN = "a-session-for-measuring";
    private static final Map<String, String> COOKIES = Map.of(
            "Cookie",
            "parvis-session-opera=" + TOKEN
                    + "; stx_contact_OPERA_WEB_v1=%7B%22individualFirstname%22%3A%22Ada%22%2C%22individualLastname%22%3A%22Byron%22%2C"
                    + "%22lang%22%3A%22fr%22%7D; stx_cartSummary_OPERA_WEB=2%7C97.00%7CEUR%7C2099-01-01T00%3A00%3A00Z%7C42");
    private static final String SESSION = """
        {"contactNumber":"1000123","provider":"saml","startedAt":"2026-11-01T20:00:00Z","endsAt":"2099-01-01T00:00:00Z"}""";

    @Override
    public String name() {
        return "identity-visitor";
    }

    @Override
    public String about() {
        return "/visitor with a session, a contact cookie and a cart cookie against an endpoint of the same service that answers"
                + " nothing.";
    }

    @Override
    public void run(Table table) throws Exception {
        if (!Wrk.isThere()) {
            return;
        }
        try (Stand stand = Stand.start(Scale.USUAL).withYardstick(Service.IDENTITY, Map.of())) {
            URI url = stand.url(Service.IDENTITY);
            stand.redisCommands().set("parvis:{opera}:session:" + sha256(TOKEN), SESSION);
            requireAllParts(url);
            Wrk wrk = new Wrk(16, 3);
            Comparison.Probe visitor =
                    () -> wrk.load(url, List.of("/v1/opera/visitor"), COOKIES).perSecond();
            Comparison.Probe empty =
                    () -> wrk.load(url, List.of("/bench/empty"), COOKIES).perSecond();
            Comparison.inTurns(3, visitor, empty); // warms
            table.add(
                    "/visitor with session and two cookies",
                    "an empty endpoint, same service, same cookies",
                    "answers/s",
                    Comparison.inTurns(7, visitor, empty),
                    Goal.atLeast(0.7));
        }
    }

    private static void requireAllParts(URI url) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + "/v1/opera/visitor"));
        COOKIES.forEach(request::header);
        String answer = HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.ofString())
                .body();
        for (String part : List.of("session", "contact", "cart")) {
            if (!answer.contains("\"" + part + "\":{")) {
                throw new IOException("No " + part + " in " + answer);
            }
        }
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}

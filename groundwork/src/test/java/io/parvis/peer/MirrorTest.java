package io.parvis.peer;

import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.pointofsale.PointOfSale;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.net.ConnectException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MirrorTest {
    private static final PointOfSale OPERA = new PointOfSale(
            "opera", Map.of(), List.of("fr"), Currency.getInstance("EUR"), ZoneOffset.UTC, "OPERA", "OPERA", "WEB");

    private final List<String> asked = new ArrayList<>();
    private Supplier<RestResponse<String>> answer = () -> sheet("\"1\"", "first");
    private final Mirror<String, String> mirror = new Mirror<>("the peer", this::answer, String::toUpperCase);

    private RestResponse<String> answer(String pos, String etag) {
        asked.add(pos + " " + etag);
        return answer.get();
    }

    @Test
    void itHasNothingUntilItAsked() {
        assertThat(mirror.view(OPERA)).isEmpty();
        assertThat(mirror.trouble(OPERA)).isEmpty();
    }

    @Test
    void itAsksForWhatItDoesNotHaveYet() {
        mirror.refresh(OPERA);
        answer = () -> sheet("\"2\"", "second");
        mirror.refresh(OPERA);
        answer = () -> ResponseBuilder.<String>create(304).build();
        mirror.refresh(OPERA);

        assertThat(asked).containsExactly("opera null", "opera \"1\"", "opera \"2\"");
        assertThat(mirror.view(OPERA)).contains("SECOND");
    }

    static List<Arguments> failures() {
        return List.of(
                failure(
                        () -> {
                            throw new WebApplicationException(503);
                        },
                        "the peer answered HTTP 503"),
                failure(() -> ResponseBuilder.<String>create(204).build(), "the peer answered HTTP 204"),
                failure(
                        () -> {
                            throw new ProcessingException(new ConnectException("refused"));
                        },
                        "the peer cannot be reached"),
                failure(
                        () -> {
                            throw new ProcessingException("cut");
                        },
                        "the peer did not answer whole"),
                failure(() -> sheet("\"2\"", null), "the peer sent what cannot be read (NullPointerException)"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailureIsToldAndChangesNothing(Supplier<RestResponse<String>> failing, String trouble) {
        mirror.refresh(OPERA);
        answer = failing;
        mirror.refresh(OPERA);

        assertThat(mirror.view(OPERA)).contains("FIRST");
        assertThat(mirror.trouble(OPERA)).contains(trouble);

        answer = () -> sheet("\"3\"", "third");
        mirror.refresh(OPERA);

        assertThat(asked).last().isEqualTo("opera \"1\"");
        assertThat(mirror.view(OPERA)).contains("THIRD");
        assertThat(mirror.trouble(OPERA)).isEmpty();
    }

    private static Arguments failure(Supplier<RestResponse<String>> failing, String trouble) {
        return Arguments.of(failing, trouble);
    }

    private static RestResponse<String> sheet(String etag, String text) {
        return ResponseBuilder.ok(text).header("ETag", etag).build();
    }
}

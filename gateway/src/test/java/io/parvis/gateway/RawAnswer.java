package io.parvis.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.problem.Problem;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The first answer of those that came over a connection. */
record RawAnswer(int status, Map<String, String> headers, String body) {
    /** @param text that has its end */
    static RawAnswer of(String text) {
        int end = text.indexOf("\r\n\r\n");
        assertThat(end).as("the end of the head in '%s'", text).isPositive();
        String[] lines = text.substring(0, end).split("\r\n");
        assertThat(lines[0]).matches("HTTP/1\\.[01] \\d{3} .+");
        Map<String, String> headers = Arrays.stream(lines)
                .skip(1)
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(line -> line[0].toLowerCase(Locale.ROOT), line -> line[1]));
        return new RawAnswer(Integer.parseInt(lines[0].split(" ")[1]), headers, text.substring(end + 4));
    }

    /** That it is a problem, whole and alone, as the gateway's others are, and the end of the connection. */
    void assertProblem(int expected, String code) {
        assertThat(status).isEqualTo(expected);
        assertThat(headers)
                .containsEntry("content-type", Problem.MEDIA_TYPE)
                .containsEntry("connection", "close")
                .containsEntry("cache-control", "no-store")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("referrer-policy", "strict-origin-when-cross-origin")
                .containsEntry("content-length", Integer.toString(body.getBytes(StandardCharsets.UTF_8).length))
                .containsKeys("traceparent", "x-request-id")
                .doesNotContainKey("strict-transport-security");
        JsonObject problem = new JsonObject(body);
        assertThat(problem.getString("type")).isEqualTo("/problems/" + code);
        assertThat(problem.getString("code")).isEqualTo(code);
        assertThat(problem.getInteger("status")).isEqualTo(expected);
        assertThat(problem.getString("title")).isNotBlank();
        assertThat(problem.getString("detail")).isNotBlank();
        assertThat(headers.get("traceparent")).contains(problem.getString("traceId"));
    }
}

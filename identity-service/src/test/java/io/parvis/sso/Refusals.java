package io.parvis.sso;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.function.Supplier;

/** What operators see of a login that was refused: the counter of its reason, which moves by one. */
final class Refusals {
    private Refusals() {}

    /** Makes the request, which has to be refused for that reason. */
    static Response of(String pos, String reason, Supplier<Response> request) {
        double before = count(pos, reason);
        Response answer = request.get();
        assertThat(count(pos, reason))
                .as(pos + " " + reason + ", answered " + answer.statusCode())
                .isEqualTo(before + 1);
        return answer;
    }

    /** Likewise, on the one plain page. */
    static Response page(String pos, String reason, Supplier<Response> request) {
        Response page = of(pos, reason, request);
        page.then().statusCode(403).contentType("text/html;charset=UTF-8").header("Cache-Control", "private, no-store");
        assertThat(page.asString()).doesNotContain(reason);
        return page;
    }

    private static double count(String pos, String reason) {
        String line = "parvis_sso_refused_total{pos=\"" + pos + "\",reason=\"" + reason + "\"} ";
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(found -> found.startsWith(line))
                .mapToDouble(found -> Double.parseDouble(found.substring(line.length())))
                .sum();
    }
}

package io.parvis.catalog;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;

/** What operators do, and what they do to the sandbox. */
public final class Operators {
    /** Whether the sandbox's next export is another than the programme's, as far as this run of the service knows. */
    private static boolean changed;

    private final URI sandbox;
    private final String bearer;

    public Operators(URI sandbox) {
        this.sandbox = sandbox;
        this.bearer = "Bearer " + token(sandbox, "operator");
    }

    /** What the sandbox's provider gives a client, for the header {@code Authorization} after {@code Bearer}. */
    public static String token(URI sandbox, String client) {
        return given().formParam("grant_type", "client_credentials")
                .formParam("client_id", client)
                .formParam("client_secret", client)
                .post(sandbox + "/oidc/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    public RequestSpecification operator() {
        return given().header("Authorization", bearer);
    }

    /** The next calls of that operation fail. */
    public void fault(String operation, String fault, int times) {
        given().contentType("application/json")
                .body(Map.of("operation", operation, "fault", fault, "times", times))
                .post(sandbox + "/control/faults")
                .then()
                .statusCode(org.hamcrest.Matchers.lessThan(300));
    }

    /** Changes the next export. */
    public void change(Map<String, ?> change) {
        changed = true;
        given().contentType("application/json")
                .body(change)
                .post(sandbox + "/control/catalog")
                .then()
                .statusCode(org.hamcrest.Matchers.lessThan(300));
    }

    public void noFaults() {
        given().delete(sandbox + "/control/faults");
    }

    public void noChanges() {
        given().delete(sandbox + "/control/catalog");
        changed = false;
    }

    /** Has the catalogue published that the sandbox has by itself, unless it is. */
    public void restored() {
        noFaults();
        boolean another = changed;
        if (changed) {
            noChanges();
        }
        if (another || version().contains("+") || isHeldBack()) {
            String result = imported(true).getString("result");
            if (!result.equals("PUBLISHED")) {
                throw new IllegalStateException("the sandbox's own catalogue was not published: " + result);
            }
        }
    }

    private static boolean isHeldBack() {
        return given().get("/q/health/ready").asString().contains("held back");
    }

    public int calls(String operation) {
        Integer calls = given().get(sandbox + "/control/calls").path("calls." + operation);
        return calls == null ? 0 : calls;
    }

    public void forgetCalls() {
        given().delete(sandbox + "/control/calls");
    }

    /** An import as it ended; it begins when none runs any more. */
    public JsonPath imported(boolean forced) {
        String id = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> operator().post("/v1/opera/imports" + (forced ? "?force=true" : "")),
                        answer -> answer.statusCode() != 409)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        return ended(id);
    }

    public JsonPath ended(String id) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> get(id).getString("result") != null);
        return get(id);
    }

    public JsonPath get(String id) {
        return operator().get("/v1/opera/imports/" + id).jsonPath();
    }

    public static String version() {
        return given().get("/v1/opera/catalog").path("version");
    }

    public static int products() {
        return given().get("/v1/opera/catalog").path("counts.products");
    }
}

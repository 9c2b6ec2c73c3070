package io.parvis.gateway;

import static io.restassured.RestAssured.given;

import io.parvis.gateway.routing.Service;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** Tells the services of the {@link Ensemble} how to answer, and hears what they were asked. */
final class Scripts {
    private Scripts() {}

    static void answer(Service service, String path, JsonObject script) {
        given().queryParam("path", path)
                .body(script.toBuffer().getBytes())
                .put(url(service) + "/control/script")
                .then()
                .statusCode(200);
    }

    static void answer(Service service, String path, String body) {
        answer(service, path, new JsonObject().put("body", body));
    }

    static List<Map<String, Object>> asked(Service service, String path) {
        return given().queryParam("path", path)
                .get(url(service) + "/control/asked")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("");
    }

    /** The values of a header in what was asked, {@code null} where it was not there. */
    static List<Object> asked(Service service, String path, String header) {
        List<Object> values = new ArrayList<>();
        asked(service, path).forEach(asked -> values.add(((Map<?, ?>) asked.get("headers")).get(header)));
        return values;
    }

    static int count(Service service, String path) {
        return asked(service, path).size();
    }

    private static String url(Service service) {
        return ConfigProvider.getConfig().getValue("parvis." + service.label() + ".url", String.class);
    }
}

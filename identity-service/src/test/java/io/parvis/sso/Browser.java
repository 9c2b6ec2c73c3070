package io.parvis.sso;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A browser as far as cookies go: it keeps what is set, and forgets what is taken away. */
final class Browser {
    final Map<String, String> cookies = new LinkedHashMap<>();

    Response get(String path) {
        return keep(request().urlEncodingEnabled(false).get(path));
    }

    Response post(String path, Map<String, String> form) {
        return keep(request().formParams(form).post(path));
    }

    /** As the site's own page posts it. */
    Response logout(String pos, String origin) {
        return keep(request().header("Origin", origin).post("/v1/" + pos + "/sso/logout"));
    }

    private RequestSpecification request() {
        String header = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        RequestSpecification request = given().redirects().follow(false);
        return header.isEmpty() ? request : request.header("Cookie", header);
    }

    private Response keep(Response response) {
        List<String> set = response.headers().getValues("Set-Cookie");
        for (String cookie : set) {
            String pair = cookie.substring(0, cookie.indexOf(';'));
            String name = pair.substring(0, pair.indexOf('='));
            if (cookie.contains("Max-Age=0")) {
                cookies.remove(name);
            } else {
                cookies.put(name, pair.substring(pair.indexOf('=') + 1));
            }
        }
        return response;
    }

    /** The query of a redirect, decoded. */
    static Map<String, String> query(Response redirect) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : URI.create(redirect.header("Location")).getRawQuery().split("&")) {
            String[] both = pair.split("=", 2);
            query.put(both[0], URLDecoder.decode(both[1], StandardCharsets.UTF_8));
        }
        return query;
    }
}

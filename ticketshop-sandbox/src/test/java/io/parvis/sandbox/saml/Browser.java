package io.parvis.sandbox.saml;

import static io.restassured.RestAssured.given;

import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps cookies, sends forms, follows nothing by itself. */
public final class Browser {
    private final Map<String, String> cookies = new HashMap<>();

    public Response get(String address) {
        return kept(request().get(address));
    }

    public Response post(String address, Map<String, String> fields) {
        return kept(request()
                .urlEncodingEnabled(true)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields)
                .post(address));
    }

    /** Chooses somebody on a login page. */
    public Response choose(Response page, String person) {
        return post("/login", Map.of("waiting", field(page, "waiting"), "person", person));
    }

    /** A cookie's value as it is kept; {@code null} when there is none. */
    public String cookie(String name) {
        return cookies.get(name);
    }

    /** What a hidden field of a page holds. */
    public static String field(Response page, String name) {
        return found(page.asString(), "name=\"" + name + "\" value=\"([^\"]*)\"");
    }

    static String action(Response page) {
        return found(page.asString(), "<form method=\"post\" action=\"([^\"]*)\"");
    }

    private static String found(String page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        if (!matcher.find()) {
            throw new AssertionError("There is no " + pattern + " in " + page);
        }
        return matcher.group(1);
    }

    private RequestSpecification request() {
        RequestSpecification request =
                given().redirects().follow(false).urlEncodingEnabled(false).header("Accept-Language", "en");
        StringBuilder header = new StringBuilder();
        cookies.forEach((name, value) -> header.append(header.isEmpty() ? "" : "; ")
                .append(name)
                .append('=')
                .append(value));
        return header.isEmpty() ? request : request.header("Cookie", header.toString());
    }

    private Response kept(Response response) {
        List<Cookie> set = response.detailedCookies().asList();
        for (Cookie cookie : set) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        }
        return response;
    }
}

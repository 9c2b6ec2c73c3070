package io.parvis.sandbox.login;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Percent-encoding as browsers do it: a space is %20. */
final class Percent {
    private Percent() {}

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

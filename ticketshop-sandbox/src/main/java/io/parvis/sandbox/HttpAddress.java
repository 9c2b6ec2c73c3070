package io.parvis.sandbox;

import java.net.URI;
import java.util.List;

/** An address that the sandbox is told to send something to. */
public final class HttpAddress {
    private HttpAddress() {}

    /**
     * @param name of the field that it came in
     * @throws Refusal for anything else than an http or https address
     */
    public static URI of(String name, String text) {
        try {
            URI url = URI.create(text == null ? "" : text);
            if (url.getHost() != null && List.of("http", "https").contains(String.valueOf(url.getScheme()))) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            // refused like any other
        }
        throw Refusal.badRequest("'" + name + "' must be an http or https address");
    }
}

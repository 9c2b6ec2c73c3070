package io.parvis.sandbox.webhook;

import io.parvis.sandbox.SandboxConfig;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** How a post says who sends it, as set. */
record Credential(SandboxConfig.Webhook config) {

    void on(HttpRequest.Builder request) {
        switch (config.auth()) {
            case NONE -> {
                // nothing is asked for
            }
            case BASIC -> {
                String pair = config.user() + ":" + config.password();
                request.header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
            }
            case API_KEY -> request.header(config.header(), config.key());
        }
    }
}

package io.parvis.sso;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** An OpenID Connect provider whose token endpoint answers as the code says, and never with a token that is good. */
final class ScriptedTokens {
    /** Which no log may show. */
    static final String PERSON = "jane.doe@example.org";

    private ScriptedTokens() {}

    static void serve(HttpServer server) {
        String issuer = "http://localhost:" + server.getAddress().getPort() + "/scripted";
        server.createContext(
                "/scripted/.well-known/openid-configuration", exchange -> answer(exchange, 200, """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                "jwks_uri":"%1$s/jwks"}""".formatted(issuer)));
        server.createContext("/scripted/jwks", exchange -> answer(exchange, 200, "{\"keys\":[]}"));
        server.createContext("/scripted/token", ScriptedTokens::token);
    }

    private static void token(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String code = form.replaceFirst(".*\\bcode=([^&]*).*", "$1");
        switch (code) {
            case "expired" -> answer(exchange, 400, error("invalid_grant", "Code of " + PERSON + " has expired"));
            case "used" -> answer(exchange, 400, error("invalid_grant", "Code of " + PERSON + " was used already"));
            case "bad-request" -> answer(exchange, 400, error("invalid_request", PERSON));
            case "bad-client" -> answer(exchange, 401, error("invalid_client", PERSON));
            case "error-without-json" -> answer(exchange, 400, "invalid_grant " + PERSON);
            case "trouble" -> answer(exchange, 500, "Trouble with " + PERSON);
            case "trouble-in-json" -> answer(exchange, 500, error("invalid_grant", PERSON));
            case "busy" -> answer(exchange, 503, "");
            case "elsewhere" -> {
                exchange.getResponseHeaders().add("Location", "/scripted/token");
                answer(exchange, 302, PERSON);
            }
            case "page" -> answer(exchange, 200, "<html>" + PERSON);
            case "nothing" -> answer(exchange, 200, "");
            case "array" -> answer(exchange, 200, "[\"" + PERSON + "\"]");
            case "broken-off" -> answer(exchange, 200, "{\"name\":\"" + PERSON + "\",\"id_token\":\"eyJ");
            case "without-token" -> answer(exchange, 200, "{\"name\":\"" + PERSON + "\"}");
            case "number" -> answer(exchange, 200, "{\"access_token\":\"a\",\"id_token\":5}");
            case "no-jwt" -> answer(exchange, 200, "{\"access_token\":\"a\",\"id_token\":\"" + PERSON + "\"}");
            case "cut" -> exchange.close();
            case "slow" -> {
                // never answered: the connection stays open until the server stops
            }
            default -> throw new UncheckedIOException(new IOException("No script for " + code));
        }
    }

    private static String error(String error, String description) {
        return "{\"error\":\"" + error + "\",\"error_description\":\"" + description + "\"}";
    }

    static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}

package io.parvis.gateway;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Sends bytes as they are, where a real HTTP client would correct them, and reads until the connection is closed. */
final class RawHttp {
    private RawHttp() {}

    /** @param target what stands between the method and the version */
    static String get(URI server, String target) throws IOException {
        return exchange(server, "GET " + target + " HTTP/1.1\r\nHost: parvis.example\r\nConnection: close\r\n\r\n");
    }

    static String exchange(URI server, String request) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

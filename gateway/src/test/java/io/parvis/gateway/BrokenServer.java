package io.parvis.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Accepts connections and breaks HTTP in the way that the path asks for. */
final class BrokenServer {
    private final ServerSocket server;
    private int asked;

    private BrokenServer(ServerSocket server) {
        this.server = server;
    }

    static BrokenServer start() {
        try {
            BrokenServer broken = new BrokenServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            Thread thread = new Thread(broken::serve, "broken server");
            thread.setDaemon(true);
            thread.start();
            return broken;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return server.getLocalPort();
    }

    void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket caller = server.accept()) {
                caller.getOutputStream().write(answer(path(caller)).getBytes(StandardCharsets.UTF_8));
                caller.getOutputStream().flush();
            } catch (IOException closed) {
                // the next caller, or the end
            }
        }
    }

    private static String path(Socket caller) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        String first = reader.readLine();
        String line = first;
        while (line != null && !line.isEmpty()) {
            line = reader.readLine();
        }
        return first == null ? "" : first.split(" ")[1];
    }

    private String answer(String path) {
        return switch (path) {
            case "/v1/opera/links/every-second-time" ->
                ++asked % 2 == 0 ? "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nhere" : "";
            case "/v1/opera/links/garbage" -> "\0\1\2 this is no HTTP \r\n\r\n";
            case "/v1/opera/links/other-protocol" -> "SSH-2.0-OpenSSH_9.2\r\n";
            case "/v1/opera/links/cut-head" -> "HTTP/1.1 200 OK\r\nContent-Ty";
            case "/v1/opera/links/bad-length" -> "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n{}";
            case "/v1/opera/links/cut-body", "/v1/opera/go/cut-body" ->
                "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"half\":";
            case "/v1/opera/go/cut-long-body", "/v1/opera/go/cut-long-body?n=1" ->
                "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n{\"half\":";
            case "/v1/opera/links/crashed", "/v1/opera/go/crashed" ->
                "HTTP/1.1 500 Oops\r\nContent-Type: text/html\r\nContent-Length: 26\r\n\r\n<h1>java.lang.Secret</h1>\n";
            case "/v1/opera/links/silent-failure", "/v1/opera/go/silent-failure" ->
                "HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n";
            case "/v1/opera/links/unheard-of", "/v1/opera/go/unheard-of" ->
                "HTTP/1.1 999 Oops\r\nContent-Length: 0\r\n\r\n";
            case "/v1/opera/links/not-there", "/v1/opera/go/not-there" ->
                "HTTP/1.1 503 Down\r\nContent-Type: text/html\r\nContent-Length: 5\r\n\r\nnginx";
            case "/v1/opera/links/not-in-time", "/v1/opera/go/not-in-time" ->
                "HTTP/1.1 504 Late\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nnginx";
            case "/v1/opera/links/sorry", "/v1/opera/go/sorry" ->
                "HTTP/1.1 500 Oops\r\nContent-Type: application/problem+json\r\nContent-Length: 15\r\n\r\n{\"code\":\"mine\"}";
            default -> "";
        };
    }
}

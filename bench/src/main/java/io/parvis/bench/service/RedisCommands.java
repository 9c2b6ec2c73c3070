package io.parvis.bench.service;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many commands a Redis on this machine has carried out. */
public final class RedisCommands {
    private static final Pattern CALLS = Pattern.compile("cmdstat_([^:]+):calls=([0-9]+)");

    private final int port;

    RedisCommands(int port) {
        this.port = port;
    }

    /** Since its start, this question left out. */
    public long count() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write("INFO commandstats\r\nQUIT\r\n".getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            long count = 0;
            for (Matcher matcher = CALLS.matcher(answer); matcher.find(); ) {
                boolean ours =
                        matcher.group(1).equals("info") || matcher.group(1).equals("quit");
                count += ours ? 0 : Long.parseLong(matcher.group(2));
            }
            return count;
        }
    }
}

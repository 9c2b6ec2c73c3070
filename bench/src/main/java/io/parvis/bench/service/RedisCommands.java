package io.parvis.bench.service;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

    /** Stores a text, as somebody else would have done. */
    public void set(String key, String value) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            StringBuilder command = new StringBuilder("*3\r\n");
            for (String part : List.of("SET", key, value)) {
                command.append('$').append(part.getBytes(StandardCharsets.UTF_8).length);
                command.append("\r\n").append(part).append("\r\n");
            }
            socket.getOutputStream().write(command.toString().getBytes(StandardCharsets.UTF_8));
            if (socket.getInputStream().read() != '+') {
                throw new IOException("Redis does not take " + key);
            }
        }
    }
}

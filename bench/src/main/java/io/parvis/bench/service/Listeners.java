package io.parvis.bench.service;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Connections that listen to server-sent events, all on one thread. */
final class Listeners implements AutoCloseable {
    private static final int LONGEST_KEPT = 4_096;

    private final InetSocketAddress server;
    private final String host;
    private final Selector selector = Selector.open();
    private final List<SocketChannel> open = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16);

    /** What one connection has said since it was last listened to for something. */
    private static final class Heard {
        private final StringBuilder text = new StringBuilder();
        private boolean done;
    }

    Listeners(URI server) throws IOException {
        this.server = new InetSocketAddress(server.getHost(), server.getPort());
        this.host = server.getAuthority();
    }

    void open(String path) throws IOException {
        SocketChannel channel = SocketChannel.open(server);
        String request = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nAccept: text/event-stream\r\n\r\n";
        channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, new Heard());
        open.add(channel);
    }

    /**
     * Listens until every connection has said that.
     *
     * @return milliseconds from the first to the last
     * @throws IOException when one of them does not in time, or ends
     */
    double hear(String what, Duration within) throws IOException {
        int left = open.size();
        long first = 0;
        long last = 0;
        long end = System.nanoTime() + within.toNanos();
        for (SelectionKey key : selector.keys()) {
            ((Heard) key.attachment()).done = false;
        }
        while (left > 0) {
            if (System.nanoTime() > end) {
                throw new IOException(left + " listeners did not hear '" + what + "'");
            }
            selector.select(1_000);
            for (SelectionKey key : selector.selectedKeys()) {
                if (says(key, what)) {
                    last = System.nanoTime();
                    first = first == 0 ? last : first;
                    left--;
                }
            }
            selector.selectedKeys().clear();
        }
        return (last - first) / 1e6;
    }

    private boolean says(SelectionKey key, String what) throws IOException {
        Heard heard = (Heard) key.attachment();
        buffer.clear();
        if (((SocketChannel) key.channel()).read(buffer) < 0) {
            throw new IOException("a listener was hung up on");
        }
        heard.text.append(StandardCharsets.UTF_8.decode(buffer.flip()));
        if (!heard.done && heard.text.indexOf(what) >= 0) {
            heard.done = true;
            heard.text.setLength(0);
            return true;
        }
        if (heard.text.length() > LONGEST_KEPT) {
            heard.text.delete(0, heard.text.length() - LONGEST_KEPT);
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        for (SocketChannel channel : open) {
            channel.close();
        }
        selector.close();
    }
}

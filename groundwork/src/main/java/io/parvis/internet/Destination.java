package io.parvis.internet;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A host out there, looked up once: its addresses were checked, and connections go to those, so that a name which means
 * another machine a moment later changes nothing.
 */
public final class Destination {
    private static final int MOST_ADDRESSES = 2;

    /** How a host's addresses are found: {@link InetAddress#getAllByName}, but in tests. */
    public interface Names {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    /** A host that cannot be connected to, or must not be. The message says why, as the rest of a sentence. */
    public static final class Unreachable extends Exception {
        private final boolean internal;

        Unreachable(String message, boolean internal) {
            super(message, null, false, false);
            this.internal = internal;
        }

        /** Whether it is there, but not on the public internet. */
        public boolean isInternal() {
            return internal;
        }
    }

    private final List<InetAddress> addresses;

    private Destination(List<InetAddress> addresses) {
        this.addresses = addresses;
    }

    /**
     * Looks the host up. Blocks.
     *
     * @param host a name, or an address, in brackets where it is of IPv6
     * @param anywhere whether addresses that are not public are allowed
     */
    public static Destination find(String host, boolean anywhere, Names names) throws Unreachable {
        InetAddress[] found;
        try {
            found = names.addresses(host);
        } catch (UnknownHostException unknown) {
            throw new Unreachable("the host " + host + " cannot be resolved", false);
        }
        Optional<InetAddress> internal = Stream.of(found)
                .filter(address -> !anywhere && !PublicAddresses.contain(address))
                .findFirst();
        if (internal.isPresent()) {
            throw new Unreachable(
                    "the host " + host + " has the address " + internal.get().getHostAddress()
                            + ", which is not a public one",
                    true);
        }
        return new Destination(Stream.of(found).limit(MOST_ADDRESSES).toList());
    }

    /**
     * Connects to the first of the addresses, or to the next where that is not possible, and goes on from there. All of
     * it is done by the thread that the other side's answer arrives on, so that nothing of the answer is missed.
     *
     * @param options with the port; the host in them is what the other side is told, and what its certificate is for
     */
    public <T> Future<T> connect(
            Vertx vertx, HttpClient client, RequestOptions options, Function<HttpClientRequest, Future<T>> goingOn) {
        Promise<T> done = Promise.promise();
        vertx.getOrCreateContext()
                .runOnContext(now ->
                        connect(client, options, addresses).compose(goingOn).onComplete(done));
        return done.future();
    }

    private static Future<HttpClientRequest> connect(
            HttpClient client, RequestOptions options, List<InetAddress> addresses) {
        InetSocketAddress first = new InetSocketAddress(addresses.get(0), options.getPort());
        Future<HttpClientRequest> connected =
                client.request(new RequestOptions(options).setServer(SocketAddress.inetSocketAddress(first)));
        return addresses.size() == 1
                ? connected
                : connected.recover(refused -> connect(client, options, addresses.subList(1, addresses.size())));
    }
}

package io.parvis.gateway.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.netty.util.NetUtil;
import io.parvis.startup.WrongConfiguration;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Who asked lately, by address; an IPv6 network of 64 bits is one client. Those who were not heard of go first. */
final class Clients {
    private static final int REMEMBERED = 100_000;
    private static final Duration FOR = Duration.ofMinutes(2);
    private static final int NETWORK_BYTES = 8;

    /** @param full when it has all requests of a class of routes again, in microseconds */
    record Client(boolean exempt, AtomicLong[] full) {}

    private final Cache<String, Client> known = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(FOR)
            .executor(Runnable::run)
            .build();

    private final Networks exempt;

    Clients(List<String> exempt) {
        this.exempt = networks(exempt);
    }

    /** @param address as the connection, or a proxy that is trusted, tells it */
    Client of(String address) {
        return known.get(network64(address), unknown -> client(address));
    }

    private Client client(String address) {
        AtomicLong[] full = new AtomicLong[RouteClass.values().length];
        for (int n = 0; n < full.length; n++) {
            full[n] = new AtomicLong();
        }
        return new Client(exempt.contain(address), full);
    }

    private static String network64(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        return bytes == null || bytes.length <= NETWORK_BYTES
                ? address
                : HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES);
    }

    private static Networks networks(List<String> written) {
        return new Networks(written.stream()
                .map(one -> {
                    try {
                        return Networks.network(one);
                    } catch (IllegalArgumentException unreadable) {
                        throw new WrongConfiguration(
                                "parvis.gateway.limits.exempt", one, "addresses and networks such as 10.0.0.0/8");
                    }
                })
                .toList());
    }
}

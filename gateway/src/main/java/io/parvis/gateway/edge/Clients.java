package io.parvis.gateway.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.parvis.startup.WrongConfiguration;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Who asked lately, by address; an IPv6 network of 64 bits is one client. Those who were not heard of go first. */
final class Clients {
    private static final int REMEMBERED = 100_000;
    private static final Duration FOR = Duration.ofMinutes(2);
    private static final int NETWORK_BYTES = 8;
    private static final int NO_PORT = 0;

    /** @param full when it has all requests of a class of routes again, in microseconds */
    record Client(boolean exempt, AtomicLong[] full) {}

    private final Cache<String, Client> known = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(FOR)
            .executor(Runnable::run)
            .build();

    private final List<IpSubnetFilterRule> exempt;

    Clients(List<String> exempt) {
        this.exempt = exempt.stream().map(Clients::network).toList();
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
        return new Client(isExempt(address), full);
    }

    private boolean isExempt(String address) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null) {
            return false;
        }
        try {
            InetSocketAddress socket = new InetSocketAddress(InetAddress.getByAddress(bytes), NO_PORT);
            return exempt.stream().anyMatch(network -> network.matches(socket));
        } catch (UnknownHostException impossible) {
            return false;
        }
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

    private static IpSubnetFilterRule network(String written) {
        String[] parts = written.strip().split("/");
        try {
            byte[] bytes = NetUtil.createByteArrayFromIpAddressString(parts[0]);
            if (bytes == null || parts.length > 2) {
                throw new IllegalArgumentException(written);
            }
            int bits = parts.length == 2 ? Integer.parseInt(parts[1]) : bytes.length * Byte.SIZE;
            return new IpSubnetFilterRule(parts[0], bits, IpFilterRuleType.ACCEPT);
        } catch (IllegalArgumentException unreadable) {
            throw new WrongConfiguration(
                    "parvis.gateway.limits.exempt", written, "addresses and networks such as 10.0.0.0/8");
        }
    }
}

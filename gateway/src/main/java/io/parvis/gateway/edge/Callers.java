package io.parvis.gateway.edge;

import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which address a request comes from. Proxies add to {@code X-Forwarded-For} at its end, so it is read from there, and no
 * further than to the first address that is not a trusted proxy: what stands before it is the caller's own claim.
 */
@Singleton
public final class Callers {
    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final String FORWARDED = "Forwarded";

    /** Set by Quarkus where it believes proxies at all, whatever the caller sent. */
    private static final String FROM_TRUSTED = "X-Forwarded-Trusted-Proxy";

    private final boolean believes;
    private final boolean standard;
    private final Networks proxies;

    Callers(
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding", defaultValue = "false")
                    boolean believes,
            @ConfigProperty(name = "quarkus.http.proxy.allow-forwarded", defaultValue = "false") boolean standard,
            @ConfigProperty(name = "quarkus.http.proxy.trusted-proxies") Optional<List<String>> trusted) {
        this.believes = believes;
        this.standard = standard;
        this.proxies = new Networks(
                trusted.orElse(List.of()).stream().flatMap(Callers::network).toList());
    }

    /** @return in digits; {@code null} when there is none, as for a socket of this machine */
    public String address(HttpServerRequest request) {
        SocketAddress peer = request.connection().remoteAddress();
        String address = peer == null ? null : peer.hostAddress();
        if (!believes || address == null || !"true".equals(request.getHeader(FROM_TRUSTED))) {
            return address;
        }
        List<String> hops = hops(request);
        for (int n = hops.size() - 1; n >= 0; n--) {
            String hop = literal(hops.get(n));
            if (hop == null) {
                return address;
            }
            address = hop;
            if (!proxies.contain(hop)) {
                return address;
            }
        }
        return address;
    }

    private List<String> hops(HttpServerRequest request) {
        Stream<String> hops = request.headers().getAll(standard ? FORWARDED : FORWARDED_FOR).stream()
                .flatMap(header -> Stream.of(header.split(",")));
        return (standard ? hops.map(Callers::forwardedFor) : hops).toList();
    }

    /** Of {@code for="[2001:db8::1]:4711";proto=https}. */
    private static String forwardedFor(String hop) {
        return Stream.of(hop.split(";"))
                .map(String::strip)
                .filter(pair -> pair.regionMatches(true, 0, "for=", 0, 4))
                .map(pair -> pair.substring(4).replace("\"", ""))
                .findFirst()
                .orElse("");
    }

    /** Without port and brackets; {@code null} when it is no address. */
    private static String literal(String hop) {
        String host = hop.strip();
        int port = host.lastIndexOf(':');
        if (host.startsWith("[")) {
            host = host.substring(1, Math.max(1, host.indexOf(']')));
        } else if (port > 0 && port == host.indexOf(':')) {
            host = host.substring(0, port);
        }
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(host);
        try {
            return bytes == null ? null : InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException impossible) {
            return null;
        }
    }

    /** Host names are trusted as the nearest proxy alone, by Quarkus. */
    private static Stream<IpSubnetFilterRule> network(String written) {
        try {
            return Stream.of(Networks.network(written));
        } catch (IllegalArgumentException name) {
            return Stream.empty();
        }
    }
}

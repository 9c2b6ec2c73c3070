package io.parvis.gateway.edge;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Addresses and networks such as 10.0.0.0/8. */
record Networks(List<IpSubnetFilterRule> networks) {
    private static final int NO_PORT = 0;

    /** @throws IllegalArgumentException when it is neither an address nor a network */
    static IpSubnetFilterRule network(String written) {
        String[] parts = written.strip().split("/");
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(parts[0]);
        if (bytes == null || parts.length > 2) {
            throw new IllegalArgumentException(written);
        }
        int bits = parts.length == 2 ? Integer.parseInt(parts[1]) : bytes.length * Byte.SIZE;
        return new IpSubnetFilterRule(parts[0], bits, IpFilterRuleType.ACCEPT);
    }

    /** @param address in digits; what is none is in no network */
    boolean contain(String address) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null || networks.isEmpty()) {
            return false;
        }
        try {
            InetSocketAddress socket = new InetSocketAddress(InetAddress.getByAddress(bytes), NO_PORT);
            return networks.stream().anyMatch(network -> network.matches(socket));
        } catch (UnknownHostException impossible) {
            return false;
        }
    }
}

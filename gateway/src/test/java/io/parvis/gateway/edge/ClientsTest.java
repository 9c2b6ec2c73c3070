package io.parvis.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parvis.gateway.routing.Service;
import io.parvis.startup.WrongConfiguration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientsTest {
    private final Clients clients = new Clients(List.of("10.0.0.0/8", "::1", "192.0.2.7"));

    @ParameterizedTest
    @ValueSource(strings = {"10.1.2.3", "::1", "0:0:0:0:0:0:0:1", "192.0.2.7"})
    void namedNetworksAreExempt(String address) {
        assertThat(clients.of(address).exempt()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"11.1.2.3", "192.0.2.8", "127.0.0.1", "::2:0:0:0:1", "2001:db8::1", "unix", ""})
    void othersAreNot(String address) {
        assertThat(clients.of(address).exempt()).isFalse();
    }

    @Test
    void oneAddressIsOneClientAndSoIsAnIpv6Network() {
        assertThat(clients.of("198.51.100.1")).isSameAs(clients.of("198.51.100.1"));
        assertThat(clients.of("198.51.100.1")).isNotSameAs(clients.of("198.51.100.2"));
        assertThat(clients.of("2001:db8::1")).isSameAs(clients.of("2001:db8::ffff:1"));
        assertThat(clients.of("2001:db8::1")).isNotSameAs(clients.of("2001:db8:0:1::1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"everybody", "10.0.0.0/99", "10.0.0.0/8/8", "10.0.0", ""})
    void whatIsNoNetworkStopsTheStart(String written) {
        List<String> exempt = List.of(written);
        assertThatThrownBy(() -> new Clients(exempt)).isInstanceOf(WrongConfiguration.class);
    }

    @ParameterizedTest
    @CsvSource({
        "CATALOG, /v1/opera/products, READ",
        "CATALOG, /v1/opera/catalog, READ",
        "CATALOG, /v1/opera/export, FEEDS",
        "CATALOG, /v1/opera/products/1/calendar.ics, FEEDS",
        "CATALOG, /v1/opera/imports/7/publish, OPERATORS",
        "CATALOG, /v1/opera/catalog/rollback, OPERATORS",
        "CATALOG, /v1/opera/hooks/inventory, OPERATORS",
        "AVAILABILITY, /v1/opera/availability, READ",
        "LINK, /v1/opera/go/cart, READ",
        "LINK, /v1/opera/links/check, OPERATORS",
        "IDENTITY, /v1/opera/sso/login, VISITOR"
    })
    void routesAreCountedByWhatTheyCost(Service service, String path, RouteClass routes) {
        assertThat(RouteClass.of(service, path)).isEqualTo(routes);
    }
}

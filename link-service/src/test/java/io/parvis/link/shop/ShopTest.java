package io.parvis.link.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parvis.startup.WrongConfiguration;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShopTest {
    private static final String KEY = "parvis.points-of-sale.opera.shop";

    private record Settings(
            Optional<String> url,
            String redirectPath,
            String returnParameter,
            Optional<List<String>> trackingParameters)
            implements ShopSettings.Shop {}

    private static Shop shop(String url, String path, String parameter) {
        return new Shop(KEY, new Settings(Optional.of(url), path, parameter, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "https://opera.shop.secutix.com,      https://opera.shop.secutix.com/api/1/redirect/product?id=42&lang=fr",
        "https://opera.shop.secutix.com/,     https://opera.shop.secutix.com/api/1/redirect/product?id=42&lang=fr",
        "http://localhost:8090,               http://localhost:8090/api/1/redirect/product?id=42&lang=fr",
        "https://www.opera.example/tickets,   https://www.opera.example/tickets/api/1/redirect/product?id=42&lang=fr",
    })
    void aProductIsLinkedByItsId(String url, URI expected) {
        assertThat(shop(url, "/api/1/redirect", "returnPath").product("42", "fr"))
                .isEqualTo(expected);
    }

    @Test
    void aPerformanceHasItsOwnPage() {
        assertThat(shop("https://s.example", "/go", "returnPath").performance("7", "de"))
                .hasToString("https://s.example/go/product/performance?id=7&lang=de");
    }

    @ParameterizedTest
    @ValueSource(strings = {"returnPath", "callbackUrl"})
    void aReturnAddressGoesIntoTheParameterThatIsSet(String parameter) {
        Shop shop = shop("https://s.example", "/go", parameter);

        assertThat(shop.link("/account/edit")
                        .with("lang", "fr")
                        .with("showAddress", Optional.empty())
                        .with(shop.returnParameter(), "https://www.opera.example/fr?a=1&b=é d")
                        .href())
                .hasToString("https://s.example/go/account/edit?lang=fr&" + parameter
                        + "=https%3A%2F%2Fwww.opera.example%2Ffr%3Fa%3D1%26b%3D%C3%A9+d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "opera.shop.secutix.com",
                "ftp://opera.shop.secutix.com",
                "https://",
                "https://shop example",
                "https://shop.example?x=1",
                "https://shop.example#top"
            })
    void anAddressThatIsNoShopStopsTheStart(String url) {
        assertThatThrownBy(() -> shop(url, "/api/1/redirect", "returnPath"))
                .isInstanceOf(WrongConfiguration.class)
                .hasMessage("Configuration: parvis.points-of-sale.opera.shop.url is '" + url
                        + "', but an address such as https://opera.shop.secutix.com was expected.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "api", "/api/", "/api?x", "/a b"})
    void aPathThatIsNoneStopsTheStart(String path) {
        assertThatThrownBy(() -> shop("https://s.example", path, "returnPath"))
                .isInstanceOf(WrongConfiguration.class)
                .hasMessageContaining(KEY + ".redirect-path is '" + path + "'");
    }

    @Test
    void anUnheardOfReturnParameterStopsTheStart() {
        assertThatThrownBy(() -> shop("https://s.example", "/go", "next"))
                .isInstanceOf(WrongConfiguration.class)
                .hasMessageContaining(KEY + ".return-parameter is 'next'");
    }
}

package io.parvis.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {

    @ParameterizedTest
    @CsvSource({
        "/v1/points-of-sale, CATALOG",
        "/v1/points-of-sale/, CATALOG",
        "/v1/opera, CATALOG",
        "/v1/op%C3%A9ra, CATALOG",
        "/v1/opera/catalog, CATALOG",
        "/v1/opera/catalog/rollback, CATALOG",
        "/v1/opera/products, CATALOG",
        "/v1/opera/products/, CATALOG",
        "/v1/opera/products/1/performances, CATALOG",
        "/v1/opera/products/1/calendar.ics, CATALOG",
        "/v1/opera/performances/1, CATALOG",
        "/v1/opera/topics, CATALOG",
        "/v1/opera/activities, CATALOG",
        "/v1/opera/seasons, CATALOG",
        "/v1/opera/venues, CATALOG",
        "/v1/opera/advantages, CATALOG",
        "/v1/opera/showcases, CATALOG",
        "/v1/opera/calendar.ics, CATALOG",
        "/v1/opera/export, CATALOG",
        "/v1/opera/changes, CATALOG",
        "/v1/opera/imports/7/publish, CATALOG",
        "/v1/opera/budget, CATALOG",
        "/v1/opera/hooks/inventory, CATALOG",
        "/v1/opera/webhooks, CATALOG",
        "/v1/opera/webhooks/cms/test, CATALOG",
        "/v1/opera/availability, AVAILABILITY",
        "/v1/opera/availability/stream, AVAILABILITY",
        "/v1/opera/visitor, IDENTITY",
        "/v1/opera/sso/login, IDENTITY",
        "/v1/opera/sso/backchannel-logout, IDENTITY",
        "/v1/opera/links, LINK",
        "/v1/opera/links/product, LINK",
        "/v1/opera/links/check, LINK",
        "/v1/opera/go/account/social-login/link, LINK",
        "/v1/opera/go/cart, LINK"
    })
    void everySubjectHasItsService(String path, Service service) {
        assertThat(RouteTable.serviceFor(path)).contains(service);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "/",
                "/v1",
                "/v1/",
                "/v1//",
                "v1/opera",
                "/V1/opera",
                "/v2/opera",
                "/v1/opera/Products",
                "/v1/opera/product",
                "/v1/opera/internal",
                "/v1/opera/webhook",
                "/v1/opera/%",
                "/v1/opera/products/%2",
                "/v1/opera/products/%2f",
                "/v1/opera/products/%5C",
                "/v1/opera/products/%25",
                "/v1/opera/products/%3b",
                "/v1/opera/products/%3f",
                "/v1/opera/products/%7f",
                "/v1/opera/products/%ff",
                "/v1/opera/products/.",
                "/v1/opera/products/%2e%2E",
                "/v1/../v1/opera",
                "/internal/opera/levels",
                "/internal/opera/looks",
                "/v1/opera/looks"
            })
    void everythingElseHasNone(String path) {
        assertThat(RouteTable.serviceFor(path)).isEmpty();
    }

    @Test
    void dotsWithinANameAreNoTrick() {
        assertThat(RouteTable.serviceFor("/v1/opera/products/a..b")).contains(Service.CATALOG);
        assertThat(RouteTable.serviceFor("/v1/opera/products/...")).contains(Service.CATALOG);
    }

    @Test
    void thePointOfSaleIsTheSecondPart() {
        assertThat(RouteTable.pointOfSale("/v1/opera/visitor")).contains("opera");
        assertThat(RouteTable.pointOfSale("/v1/opera")).contains("opera");
        assertThat(RouteTable.pointOfSale("/v1")).isEmpty();
        assertThat(RouteTable.pointOfSale("/q/health")).isEmpty();
        assertThat(RouteTable.pointOfSale("/v1/../opera")).isEmpty();
    }
}

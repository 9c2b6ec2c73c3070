package io.parvis.link.shop;

import io.parvis.link.address.Address;
import io.parvis.startup.WrongConfiguration;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/** One ticketshop: where the links into it start. */
public final class Shop {
    private static final List<String> RETURN_PARAMETERS = List.of("returnPath", "callbackUrl");

    private final String start;
    private final String returnParameter;
    private final Tracking tracking;

    /** @param key where these settings stand in the configuration, for complaints */
    Shop(String key, ShopSettings.Shop settings) {
        String url = address(key + ".url", settings.url().orElse(""));
        String path = settings.redirectPath();
        if (!path.matches("(/[A-Za-z0-9._~-]+)+")) {
            throw new WrongConfiguration(key + ".redirect-path", path, "a path such as /api/1/redirect");
        }
        returnParameter = settings.returnParameter();
        if (!RETURN_PARAMETERS.contains(returnParameter)) {
            throw new WrongConfiguration(key + ".return-parameter", returnParameter, "returnPath or callbackUrl");
        }
        start = url + path;
        tracking = new Tracking(
                key + ".tracking-parameters", settings.trackingParameters().orElse(List.of()));
    }

    private static String address(String key, String url) {
        try {
            URI address = new URI(url);
            boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            if (web && address.getHost() != null && address.getRawQuery() == null && address.getFragment() == null) {
                return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
            }
        } catch (URISyntaxException malformed) {
            // told below, like any other text that is not the address of a shop
        }
        throw new WrongConfiguration(key, url, "an address such as https://opera.shop.secutix.com");
    }

    public URI product(String id, String language) {
        return link("/product").with("id", id).with("lang", language).href();
    }

    public URI performance(String id, String language) {
        return link("/product/performance")
                .with("id", id)
                .with("lang", language)
                .href();
    }

    /** The beginning of a link to another page of the shop, such as {@code /account/edit}. */
    public Address link(String page) {
        return Address.of(start + page);
    }

    /** The query parameter that a return address is given in. */
    public String returnParameter() {
        return returnParameter;
    }

    public Tracking tracking() {
        return tracking;
    }
}

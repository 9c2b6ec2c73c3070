package io.parvis.link.shop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.util.Optional;

/** An address in the shop while it is put together. */
public final class ShopLink {
    private final StringBuilder address;
    private final String returnParameter;
    private char separator = '?';

    ShopLink(String page, String returnParameter) {
        this.address = new StringBuilder(page);
        this.returnParameter = returnParameter;
    }

    /** @param value as it is, not yet encoded */
    public ShopLink with(String name, String value) {
        address.append(separator).append(name).append('=').append(URLEncoder.encode(value, UTF_8));
        separator = '&';
        return this;
    }

    public ShopLink with(String name, Optional<String> value) {
        value.ifPresent(given -> with(name, given));
        return this;
    }

    /** Where the shop is to send the visitor back to. */
    public ShopLink returningTo(Optional<URI> site) {
        return with(returnParameter, site.map(URI::toString));
    }

    public URI href() {
        return URI.create(address.toString());
    }
}

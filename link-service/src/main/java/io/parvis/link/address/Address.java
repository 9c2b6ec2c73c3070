package io.parvis.link.address;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.util.Optional;

/** An address while its query is put together, in the encoding of HTML forms. A fragment stays at the end. */
public final class Address {
    private final StringBuilder text;
    private final String fragment;
    private char separator;

    private Address(String base, String fragment) {
        this.text = new StringBuilder(base);
        this.fragment = fragment;
        this.separator = base.indexOf('?') < 0 ? '?' : '&';
    }

    public static Address of(String whole) {
        int end = whole.indexOf('#');
        return end < 0 ? new Address(whole, "") : new Address(whole.substring(0, end), whole.substring(end));
    }

    /** @param value as it is, not yet encoded */
    public Address with(String name, String value) {
        text.append(separator)
                .append(URLEncoder.encode(name, UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, UTF_8));
        separator = '&';
        return this;
    }

    public Address with(String name, Optional<String> value) {
        value.ifPresent(given -> with(name, given));
        return this;
    }

    public URI href() {
        return URI.create(text + fragment);
    }
}

package io.parvis.site;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Scheme, host and port of a web address, as browsers compare them.
 *
 * @param scheme {@code http} or {@code https}
 * @param host in lower case; international names as {@code xn--…}
 */
public record Origin(String scheme, String host, int port) {
    private static final Pattern WRITTEN = Pattern.compile(
            "(?<scheme>https?)://(?<host>[a-z0-9]([a-z0-9.-]*[a-z0-9])?|\\[[0-9a-f:.]+])(:(?<port>[1-9]\\d{0,4}))?",
            Pattern.CASE_INSENSITIVE);
    private static final int LAST_PORT = 65535;

    /** Reads {@code scheme://host} or {@code scheme://host:port}; empty for anything more, less or else. */
    public static Optional<Origin> of(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            return Optional.empty();
        }
        String scheme = written.group("scheme").toLowerCase(Locale.ROOT);
        String port = written.group("port");
        Origin origin = new Origin(
                scheme,
                written.group("host").toLowerCase(Locale.ROOT),
                port == null ? usualPort(scheme) : Integer.parseInt(port));
        return origin.port() <= LAST_PORT ? Optional.of(origin) : Optional.empty();
    }

    /** As browsers write it: without the port that is usual for the scheme. */
    @Override
    public String toString() {
        return scheme + "://" + host + (port == usualPort(scheme) ? "" : ":" + port);
    }

    private static int usualPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }
}

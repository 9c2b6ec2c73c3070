package io.parvis.link.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Scheme, host and port of a web address, as browsers compare them. */
record Origin(String scheme, String host, int port) {

    /** Empty for what is no plain address of a web page: relative, of another scheme, with a user name, malformed. */
    static Optional<Origin> of(String address) {
        try {
            URI uri = new URI(address);
            if (uri.getScheme() == null || uri.getHost() == null || uri.getRawUserInfo() != null) {
                return Optional.empty();
            }
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            int usual = usualPort(scheme);
            int port = uri.getPort() == -1 ? usual : uri.getPort();
            return usual == -1
                    ? Optional.empty()
                    : Optional.of(new Origin(scheme, uri.getHost().toLowerCase(Locale.ROOT), port));
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    private static int usualPort(String scheme) {
        return switch (scheme) {
            case "http" -> 80;
            case "https" -> 443;
            default -> -1;
        };
    }
}

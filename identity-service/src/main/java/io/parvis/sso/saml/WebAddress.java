package io.parvis.sso.saml;

import java.net.URI;
import java.net.URISyntaxException;

/** Addresses that a browser may be sent to. */
final class WebAddress {
    private WebAddress() {}

    static URI of(String text) throws ProviderMetadata.Unusable {
        try {
            URI uri = new URI(text);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme();
            if ((scheme.equals("https") || scheme.equals("http")) && uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException malformed) {
            // told below
        }
        throw new ProviderMetadata.Unusable("an address in it is none of the web");
    }
}

package io.parvis.secutix;

import java.net.URI;
import java.util.Optional;

/**
 * Where and as whom SecuTix is called for one point of sale. Holds a password: prints without it.
 *
 * @param rest where the catalogue is asked for in JSON; SOAP else
 */
public record Account(
        URI url,
        String version,
        String username,
        String password,
        CatalogOperation catalogOperation,
        Optional<RestAccess> rest)
        implements Source {

    /** The address of a SOAP service, such as {@code catalog} and {@code CatalogService}. */
    public String endpoint(String area, String service) {
        return url.resolve("/tnseb/external-remoting/com.secutix.service.realtime." + area + "." + version + "."
                        + service + ".webservice")
                .toString();
    }

    @Override
    public String toString() {
        return username + " at " + url;
    }
}

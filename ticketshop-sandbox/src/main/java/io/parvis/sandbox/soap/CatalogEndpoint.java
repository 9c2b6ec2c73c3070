package io.parvis.sandbox.soap;

import com.secutix.service.catalogservice.v1_33.AliveResult;
import com.secutix.service.catalogservice.v1_33.CatalogData;
import com.secutix.service.catalogservice.v1_33.CatalogResult;
import com.secutix.service.catalogservice.v1_33.CatalogResultDetailed;
import com.secutix.service.catalogservice.v1_33.CatalogService;
import com.secutix.service.catalogservice.v1_33.LastSetupUpdateResult;
import com.secutix.service.catalogservice.v1_33.POSConfigResult;
import io.parvis.sandbox.PublicAddress;
import io.parvis.sandbox.venue.CatalogChanges;
import io.parvis.sandbox.venue.Selection;
import io.parvis.sandbox.venue.Today;
import io.parvis.sandbox.venue.Venue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jws.WebService;

/** SecuTix's catalogue service. */
@ApplicationScoped
@WebService(
        serviceName = "CatalogService",
        portName = "CatalogServicePort",
        targetNamespace = "http://v1_33.CatalogService.service.secutix.com",
        endpointInterface = "com.secutix.service.catalogservice.v1_33.CatalogService")
public class CatalogEndpoint implements CatalogService {
    private static final String EXTENDED = "EXTENDED";

    private final Venue venue;
    private final CatalogChanges changes;
    private final PublicAddress address;
    private final Progress progress;
    private final CatalogText text;

    CatalogEndpoint(Venue venue, CatalogChanges changes, PublicAddress address, Progress progress, CatalogText text) {
        this.venue = venue;
        this.changes = changes;
        this.address = address;
        this.progress = progress;
        this.text = text;
    }

    @Override
    public AliveResult isCatalogServiceAlive() {
        return progress.envelope(Call.current(), null).on(new AliveResult());
    }

    @Override
    public LastSetupUpdateResult getLastSetupUpdate() {
        Envelope envelope = progress.envelope(Call.current(), null);
        LastSetupUpdateResult result = envelope.on(new LastSetupUpdateResult());
        if (envelope.withData()) {
            result.setLastSetupUpdate(Today.xml(changes.lastSetupUpdate().atZone(Today.ZONE)));
        }
        return result;
    }

    @Override
    public POSConfigResult getPOSConfig(String requestId) {
        Envelope envelope = progress.envelope(Call.current(), requestId);
        POSConfigResult result = envelope.on(new POSConfigResult());
        if (envelope.withData()) {
            result.setPosConfigData(venue.pointOfSale(base()));
        }
        return result;
    }

    @Override
    public CatalogResultDetailed getCatalogDetailed(
            String requestId, String seasonCode, String productCode, String scope) {
        Envelope envelope = progress.envelope(Call.current(), requestId);
        CatalogResultDetailed result = envelope.on(new CatalogResultDetailed());
        if (envelope.withData()) {
            result.setCatalogData(export(seasonCode, productCode, scope));
        } else if (envelope == Envelope.EMPTY) {
            result.setCatalogData(new CatalogData());
        }
        return result;
    }

    @Override
    public CatalogResult getCatalog(String requestId, String seasonCode, String productCode, String scope) {
        Envelope envelope = progress.envelope(Call.current(), requestId);
        if (envelope.withData() && text.isTooLarge()) {
            return Envelope.error("catalog_too_large", "Use getCatalogDetailed").on(new CatalogResult());
        }
        CatalogResult result = envelope.on(new CatalogResult());
        if (envelope.withData()) {
            result.setCatalogData(text.of(export(seasonCode, productCode, scope)));
        } else if (envelope == Envelope.EMPTY) {
            result.setCatalogData(text.of(new CatalogData()));
        }
        return result;
    }

    private CatalogData export(String seasonCode, String productCode, String scope) {
        return venue.export(new Selection(seasonCode, productCode, EXTENDED.equals(scope)), base());
    }

    private String base() {
        return address.of(Call.current().http().request());
    }
}

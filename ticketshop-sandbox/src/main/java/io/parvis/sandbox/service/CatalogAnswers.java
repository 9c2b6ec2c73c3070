package io.parvis.sandbox.service;

import com.secutix.service.catalogservice.v1_33.AliveResult;
import com.secutix.service.catalogservice.v1_33.CatalogData;
import com.secutix.service.catalogservice.v1_33.CatalogResult;
import com.secutix.service.catalogservice.v1_33.CatalogResultDetailed;
import com.secutix.service.catalogservice.v1_33.LastSetupUpdateResult;
import com.secutix.service.catalogservice.v1_33.POSConfigResult;
import io.parvis.sandbox.PublicAddress;
import io.parvis.sandbox.venue.CatalogChanges;
import io.parvis.sandbox.venue.Selection;
import io.parvis.sandbox.venue.Today;
import io.parvis.sandbox.venue.Venue;
import jakarta.enterprise.context.ApplicationScoped;

/** What the catalogue service says, whatever it was called over. */
@ApplicationScoped
public class CatalogAnswers {
    private final Venue venue;
    private final CatalogChanges changes;
    private final PublicAddress address;
    private final Progress progress;
    private final CatalogText text;

    CatalogAnswers(Venue venue, CatalogChanges changes, PublicAddress address, Progress progress, CatalogText text) {
        this.venue = venue;
        this.changes = changes;
        this.address = address;
        this.progress = progress;
        this.text = text;
    }

    public AliveResult alive(Call call) {
        return progress.envelope(call, null).on(new AliveResult());
    }

    public LastSetupUpdateResult lastSetupUpdate(Call call) {
        Envelope envelope = progress.envelope(call, null);
        LastSetupUpdateResult result = envelope.on(new LastSetupUpdateResult());
        if (envelope.withData()) {
            result.setLastSetupUpdate(Today.xml(changes.lastSetupUpdate().atZone(Today.ZONE)));
        }
        return result;
    }

    public POSConfigResult pointOfSale(Call call, String requestId) {
        Envelope envelope = progress.envelope(call, requestId);
        POSConfigResult result = envelope.on(new POSConfigResult());
        if (envelope.withData()) {
            result.setPosConfigData(venue.pointOfSale(base(call)));
        }
        return result;
    }

    /** The products of its data are made while they are written: go through them once. */
    public CatalogResultDetailed detailed(Call call, String requestId, Selection selection) {
        Envelope envelope = progress.envelope(call, requestId);
        CatalogResultDetailed result = envelope.on(new CatalogResultDetailed());
        if (envelope.withData()) {
            result.setCatalogData(venue.export(selection, base(call)));
        } else if (envelope == Envelope.EMPTY) {
            result.setCatalogData(new CatalogData());
        }
        return result;
    }

    public CatalogResult asText(Call call, String requestId, Selection selection) {
        Envelope envelope = progress.envelope(call, requestId);
        if (envelope.withData() && text.isTooLarge()) {
            return Envelope.error("catalog_too_large", "Use getCatalogDetailed").on(new CatalogResult());
        }
        CatalogResult result = envelope.on(new CatalogResult());
        if (envelope.withData()) {
            result.setCatalogData(text.of(venue.export(selection, base(call))));
        } else if (envelope == Envelope.EMPTY) {
            result.setCatalogData(text.of(new CatalogData()));
        }
        return result;
    }

    /** What addresses of images begin with, which visitors' browsers follow. */
    private String base(Call call) {
        return address.forBrowsers(call.http().request());
    }
}

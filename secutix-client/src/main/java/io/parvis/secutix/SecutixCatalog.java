package io.parvis.secutix;

import com.secutix.service.catalogservice.v1_33.CatalogService;
import com.secutix.service.catalogservice.v1_33.ServiceResult;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.secutix.export.CatalogRest;
import io.parvis.secutix.export.CatalogRestReader;
import io.parvis.secutix.export.ExportSink;
import io.parvis.secutix.export.SecutixDates;
import io.parvis.secutix.soap.Envelope;
import io.parvis.secutix.soap.SoapCalls;
import io.quarkiverse.cxf.annotation.CXFClient;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Supplier;

/** SecuTix's CatalogService. Every call blocks, and is one call of the contract's budget. */
@Singleton
public class SecutixCatalog {
    private final CatalogService service;
    private final SoapCalls calls;
    private final Accounts accounts;

    SecutixCatalog(@CXFClient("secutix-catalog") CatalogService service, Accounts accounts) {
        this.service = service;
        this.calls = new SoapCalls(service);
        this.accounts = accounts;
    }

    /** When the set-up last changed; empty when SecuTix does not say. The cheap call in front of an export. */
    public Outcome<Optional<OffsetDateTime>> lastSetupUpdate(PointOfSale pos) {
        return call(pos, service::getLastSetupUpdate)
                .map(result -> SecutixDates.parse(result.getLastSetupUpdate(), pos.timeZone()));
    }

    /** The point of sale as SecuTix knows it. */
    public Outcome<PosConfig> posConfig(PointOfSale pos) {
        Outcome<PosConfig> outcome =
                call(pos, () -> service.getPOSConfig(null)).map(result -> PosConfigs.read(result.getPosConfigData()));
        return outcome instanceof Outcome.Data<PosConfig> data && data.value() == null
                ? new Outcome.Trouble<>(Outcome.Trouble.Kind.UNREADABLE, "the answer has no posId")
                : outcome;
    }

    /**
     * The whole catalogue. Products are handed on while the answer arrives, before it is known to be whole: nothing may
     * be published from them unless this returns {@link Outcome.Data}.
     *
     * @param requestId of an earlier answer {@link Outcome.InProgress}, to go on with it
     */
    public Outcome<CatalogRest> export(PointOfSale pos, Optional<String> requestId, ExportSink sink) {
        Account account = accounts.of(pos);
        return calls.call(
                        account,
                        account.endpoint("catalog", "CatalogService"),
                        Optional.of(sink),
                        () -> service.getCatalogDetailed(requestId.orElse(null), null, null, null),
                        SecutixCatalog::envelope)
                .map(result -> CatalogRestReader.read(result.getCatalogData()));
    }

    private <R extends ServiceResult> Outcome<R> call(PointOfSale pos, Supplier<R> operation) {
        Account account = accounts.of(pos);
        return calls.call(account, account.endpoint("catalog", "CatalogService"), operation, SecutixCatalog::envelope);
    }

    private static Envelope envelope(ServiceResult result) {
        return new Envelope(result.getStatusCode(), result.getStatusDetail(), result.getRequestId());
    }
}

package io.parvis.secutix;

import com.secutix.service.catalogservice.v1_33.CatalogService;
import com.secutix.service.catalogservice.v1_33.LastSetupUpdateResult;
import com.secutix.service.catalogservice.v1_33.POSConfigResult;
import com.secutix.service.catalogservice.v1_33.ServiceResult;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.secutix.export.CatalogRest;
import io.parvis.secutix.export.ExportSink;
import io.parvis.secutix.soap.SoapCalls;
import io.parvis.secutix.wire.Envelope;
import io.quarkiverse.cxf.annotation.CXFClient;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/** The CatalogService in SOAP. */
@Singleton
final class SoapCatalog implements CatalogCalls {
    private final CatalogService service;
    private final SoapCalls calls;

    SoapCatalog(@CXFClient("secutix-catalog") CatalogService service) {
        this.service = service;
        this.calls = new SoapCalls(service);
    }

    @Override
    public Outcome<LastSetupUpdateResult> lastSetupUpdate(PointOfSale pos, Account account, LongConsumer received) {
        return call(account, received, service::getLastSetupUpdate);
    }

    @Override
    public Outcome<POSConfigResult> posConfig(PointOfSale pos, Account account, LongConsumer received) {
        return call(account, received, () -> service.getPOSConfig(null));
    }

    @Override
    public Outcome<CatalogRest> export(
            PointOfSale pos, Account account, Optional<String> requestId, LongConsumer received, ExportSink sink) {
        String id = requestId.orElse(null);
        Supplier<ServiceResult> operation = switch (account.catalogOperation()) {
            case DETAILED -> () -> service.getCatalogDetailed(id, null, null, null);
            case STRING -> () -> service.getCatalog(id, null, null, null);
        };
        return calls.export(account, endpoint(account), received, sink, operation, SoapCatalog::envelope);
    }

    private <R extends ServiceResult> Outcome<R> call(Account account, LongConsumer received, Supplier<R> operation) {
        return calls.call(account, endpoint(account), received, operation, SoapCatalog::envelope);
    }

    private static String endpoint(Account account) {
        return account.endpoint("catalog", "CatalogService");
    }

    static Envelope envelope(ServiceResult result) {
        return new Envelope(result.getStatusCode(), result.getStatusDetail(), result.getRequestId());
    }
}

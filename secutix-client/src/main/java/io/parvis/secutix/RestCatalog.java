package io.parvis.secutix;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.secutix.service.catalogservice.v1_33.CatalogResultDetailed;
import com.secutix.service.catalogservice.v1_33.LastSetupUpdateResult;
import com.secutix.service.catalogservice.v1_33.POSConfigResult;
import com.secutix.service.catalogservice.v1_33.ServiceResult;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.secutix.export.CatalogRest;
import io.parvis.secutix.export.ExportSink;
import io.parvis.secutix.rest.RestCalls;
import io.parvis.secutix.wire.CatalogTap;
import io.parvis.secutix.wire.ContractNamespace;
import io.parvis.secutix.wire.EvenNamespaceReader;
import io.parvis.secutix.wire.Results;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.LongConsumer;

/** The CatalogService in JSON: the same operations, the same names. */
@Singleton
final class RestCatalog implements CatalogCalls {
    private static final String SERVICE = "catalogService";

    private final RestCalls calls;

    RestCatalog(RestCalls calls) {
        this.calls = calls;
    }

    @Override
    public Outcome<LastSetupUpdateResult> lastSetupUpdate(PointOfSale pos, Account account, LongConsumer received) {
        return call(pos, account, "getLastSetupUpdate", received, LastSetupUpdateResult.class);
    }

    @Override
    public Outcome<POSConfigResult> posConfig(PointOfSale pos, Account account, LongConsumer received) {
        return call(pos, account, "getPOSConfig", received, POSConfigResult.class);
    }

    @Override
    public Outcome<CatalogRest> export(
            PointOfSale pos, Account account, Optional<String> requestId, LongConsumer received, ExportSink sink) {
        ObjectNode request = request();
        requestId.ifPresent(id -> request.put("requestId", id));
        String operation = account.catalogOperation().wireName();
        return calls.call(account, pos.institutionCode(), SERVICE, operation, request, received, (answer, bytes) -> {
            CatalogTap tap = new CatalogTap(answer, bytes, sink);
            CatalogResultDetailed result = Results.read(tap, CatalogResultDetailed.class);
            return SoapCatalog.envelope(result).outcome(result).map(whole -> tap.rest());
        });
    }

    private <R extends ServiceResult> Outcome<R> call(
            PointOfSale pos, Account account, String operation, LongConsumer received, Class<R> type) {
        return calls.call(account, pos.institutionCode(), SERVICE, operation, request(), received, (answer, bytes) -> {
            R result = Results.read(new EvenNamespaceReader(answer, ContractNamespace.of("CatalogService")), type);
            return SoapCatalog.envelope(result).outcome(result);
        });
    }

    private static ObjectNode request() {
        return JsonNodeFactory.instance.objectNode();
    }
}

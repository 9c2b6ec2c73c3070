package io.parvis.secutix;

import com.secutix.service.catalogservice.v1_33.LastSetupUpdateResult;
import com.secutix.service.catalogservice.v1_33.POSConfigResult;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.secutix.export.CatalogRest;
import io.parvis.secutix.export.ExportSink;
import java.util.Optional;
import java.util.function.LongConsumer;

/** SecuTix's CatalogService over one of its two protocols. Each {@code received} hears of the bytes that came. */
interface CatalogCalls {
    Outcome<LastSetupUpdateResult> lastSetupUpdate(PointOfSale pos, Account account, LongConsumer received);

    Outcome<POSConfigResult> posConfig(PointOfSale pos, Account account, LongConsumer received);

    Outcome<CatalogRest> export(
            PointOfSale pos, Account account, Optional<String> requestId, LongConsumer received, ExportSink sink);
}

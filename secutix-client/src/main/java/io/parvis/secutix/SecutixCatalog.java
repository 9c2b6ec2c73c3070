package io.parvis.secutix;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.secutix.budget.Budget;
import io.parvis.secutix.export.CatalogRest;
import io.parvis.secutix.export.ExportSink;
import io.parvis.secutix.export.SecutixDates;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * SecuTix's CatalogService, or an export kept in a file in its place. Every call blocks, and is one call of the
 * contract's budget unless there is a file.
 */
@Singleton
public class SecutixCatalog {
    private static final String SERVICE = "CatalogService";

    private final Accounts accounts;
    private final SoapCatalog soap;
    private final RestCatalog rest;
    private final FileCatalog files;
    private final CallMeters meters;

    SecutixCatalog(Accounts accounts, SoapCatalog soap, RestCatalog rest, FileCatalog files, CallMeters meters) {
        this.accounts = accounts;
        this.soap = soap;
        this.rest = rest;
        this.files = files;
        this.meters = meters;
    }

    /** The same, counted by another budget: for tests with a clock of their own. */
    public SecutixCatalog countedBy(Budget budget) {
        return new SecutixCatalog(accounts, soap, rest, files, meters.countedBy(budget));
    }

    /**
     * When the set-up last changed; empty when SecuTix does not say. The cheap call in front of an export. Of a file,
     * when it was changed.
     */
    public Outcome<Optional<OffsetDateTime>> lastSetupUpdate(PointOfSale pos) {
        Source source = accounts.of(pos);
        if (source instanceof ExportFile file) {
            return files.changed(file)
                    .map(moment -> Optional.of(moment.atZone(pos.timeZone()).toOffsetDateTime()));
        }
        Account account = (Account) source;
        return meters.metered(
                        pos,
                        SERVICE,
                        "getLastSetupUpdate",
                        bytes -> calls(account).lastSetupUpdate(pos, account, bytes))
                .map(result -> SecutixDates.parse(result.getLastSetupUpdate(), pos.timeZone()));
    }

    /** The point of sale as SecuTix knows it. A file knows nothing of it: {@link PosConfig#UNKNOWN}. */
    public Outcome<PosConfig> posConfig(PointOfSale pos) {
        if (!(accounts.of(pos) instanceof Account account)) {
            return new Outcome.Data<>(PosConfig.UNKNOWN);
        }
        Outcome<PosConfig> outcome = meters.metered(
                        pos, SERVICE, "getPOSConfig", bytes -> calls(account).posConfig(pos, account, bytes))
                .map(result -> PosConfigs.read(result.getPosConfigData()));
        return outcome instanceof Outcome.Data<PosConfig> data && data.value() == null
                ? new Outcome.Trouble<>(Outcome.Trouble.Kind.UNREADABLE, "the answer has no posId")
                : outcome;
    }

    /**
     * The whole catalogue. Products are handed on while the answer arrives, before it is known to be whole: nothing may
     * be published from them unless this returns {@link Outcome.Data}.
     *
     * @param requestId of an earlier answer {@link Outcome.InProgress}, to go on with it
     * @throws RuntimeException what the sink threw
     */
    public Outcome<CatalogRest> export(PointOfSale pos, Optional<String> requestId, ExportSink sink) {
        GuardedSink guarded = new GuardedSink(sink);
        Source source = accounts.of(pos);
        if (source instanceof ExportFile file) {
            Outcome<CatalogRest> outcome = files.export(file, guarded);
            guarded.check();
            return outcome;
        }
        Account account = (Account) source;
        return meters.metered(pos, SERVICE, account.catalogOperation().wireName(), bytes -> {
            LongConsumer received = bytes.andThen(guarded::received);
            Outcome<CatalogRest> outcome = calls(account).export(pos, account, requestId, received, guarded);
            guarded.check();
            return outcome;
        });
    }

    /** Whether the catalogue is an export kept in a file: SecuTix's limits do not matter then. */
    public boolean isFile(PointOfSale pos) {
        return accounts.of(pos) instanceof ExportFile;
    }

    private CatalogCalls calls(Account account) {
        return account.rest().isPresent() ? rest : soap;
    }
}

package io.parvis.secutix.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.secutix.Outcome;
import io.parvis.secutix.Outcome.Limit;
import io.parvis.secutix.Outcome.Trouble;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Exports take turns over all points of sale of an institution. */
class ExportTurnTest extends TwoReplicas {
    @Test
    void oneExportInTenMinutesForAllPointsOfSaleOfTheInstitution() {
        passes(export(one, Venues.OPERA, new Outcome.Data<>("")));

        assertThat(refusedFor(export(other, Venues.BALLET, new Outcome.Data<>("")), Limit.EXPORT)
                        .retryAfter())
                .isEqualTo(Venues.BETWEEN_EXPORTS);
        assertThat(one.report(Venues.OPERA).standing().exportFrom())
                .contains(server.instant().plus(Venues.BETWEEN_EXPORTS));
        passes(cheap(other));
        goOn(Venues.BETWEEN_EXPORTS);
        passes(export(other, Venues.BALLET, new Outcome.Data<>("")));
    }

    @Test
    void anExportThatSecutixPreparesGoesOn() {
        Outcome<String> preparing = new Outcome.InProgress<>(Optional.of("17"));
        export(one, Venues.OPERA, preparing);
        goOn(Duration.ofSeconds(5));
        assertThat(export(other, Venues.OPERA, preparing)).isEqualTo(preparing); // another replica took it over
        refusedFor(export(other, Venues.BALLET, preparing), Limit.EXPORT);
        goOn(Duration.ofSeconds(5));
        passes(export(one, Venues.OPERA, new Outcome.Data<>("")));

        refusedFor(export(one, Venues.OPERA, new Outcome.Data<>("")), Limit.EXPORT);
    }

    @ParameterizedTest
    @EnumSource(Trouble.Kind.class)
    void anExportThatSecutixDidNotMakeCostsNoTurn(Trouble.Kind kind) {
        export(one, Venues.OPERA, new Trouble<>(kind, ""));
        Outcome<String> next = export(one, Venues.OPERA, new Outcome.Data<>(""));

        switch (kind) {
            case UNREACHABLE, HTTP_ERROR -> passes(next);
            case TIMEOUT, CUT_OFF, UNREADABLE -> refusedFor(next, Limit.EXPORT);
        }
    }

    @Test
    void anExportWhoseCallerDiedTookItsTurn() {
        Institution institution = Venues.institution(Venues.STANDARD);
        Ledger ledger = new Ledger(redis.client(), local, Optional.of(server));
        Reservation export = new Reservation("lost", Venues.OPERA, Purpose.CATALOG, EXPORT, "", "", 0, 0, 0);
        ledger.reserve(institution, export, new Ledger.Terms(Usage.NONE, 5_000_000));

        refusedFor(export(one, Venues.OPERA, new Outcome.Data<>("")), Limit.EXPORT);
        goOn(Duration.ofDays(2));
        assertThat(used()).isEqualTo(new Usage(1, 5_000_000));
    }
}

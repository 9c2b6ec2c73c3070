package io.parvis.catalog.operating;

import io.parvis.secutix.budget.Institution;
import io.parvis.secutix.budget.Purpose;
import io.parvis.secutix.budget.Report;
import io.parvis.secutix.budget.Standing;
import io.parvis.secutix.budget.Usage;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A budget as operators see it. */
@RegisterForReflection
@Schema(
        name = "Budget",
        description =
                "What an institution's contract with SecuTix allows, and how far it is used. Bytes are those of"
                        + " answers, packed as they came. A call under way counts as one, with the bytes that it usually takes.")
record BudgetView(
        @Schema(examples = "OPERA") String institution,

        @Schema(description = "Slugs of the points of sale that share it", examples = "[\"opera\"]")
        List<String> pointsOfSale,

        OffsetDateTime asOf,
        MonthView month,
        List<ServiceView> services,

        @Schema(description = "Days of the month that had calls")
        List<DayView> days,

        ExportView export,

        @Schema(description = "Calls that are under way, or whose caller died less than a day ago")
        long open,

        ForecastView forecast) {

    /** The contract's month. */
    @RegisterForReflection
    @Schema(name = "BudgetMonth")
    record MonthView(@Schema(examples = "2026-11") String month, OffsetDateTime ends, Amount calls, Amount bytes) {}

    /** One limit of a month. */
    @RegisterForReflection
    @Schema(name = "BudgetAmount")
    record Amount(
            long limit,
            long used,
            long left,

            @Schema(description = "What of it is kept for the imports of the days to come")
            long keptForImports) {}

    /** One service of SecuTix. */
    @RegisterForReflection
    @Schema(name = "BudgetService")
    record ServiceView(
            @Schema(examples = "CatalogService") String service,

            @Schema(description = "Of this month") long calls,

            @Schema(description = "Of this month") long bytes,

            @Schema(description = "Calls that SecuTix may count for this minute")
            long callsThisMinute,

            long callsPerMinute,

            @Schema(description = "SecuTix refused a call: none is made before. Absent while calls are made")
            OffsetDateTime closedUntil) {}

    /** One day. */
    @RegisterForReflection
    @Schema(name = "BudgetDay")
    record DayView(LocalDate date, long calls, long bytes, List<DayOfService> services) {}

    /** One service on one day. */
    @RegisterForReflection
    @Schema(name = "BudgetDayOfService")
    record DayOfService(@Schema(examples = "CatalogService") String service, long calls, long bytes) {}

    /** Exports. */
    @RegisterForReflection
    @Schema(name = "BudgetExport")
    record ExportView(
            @Schema(description = "From one export to the next, ISO 8601", examples = "PT10M")
            String interval,

            @Schema(description = "When the next one is possible. Absent when it is possible now")
            OffsetDateTime nextAt) {}

    /** What becomes of the month. */
    @RegisterForReflection
    @Schema(name = "BudgetForecast", description = "What becomes of the month at the rate of the last seven days")
    record ForecastView(
            @Schema(description = "Whether calls and bytes last until the end of the month")
            boolean holds,

            @Schema(description = "In the whole month, if nothing stopped them")
            long calls,

            @Schema(description = "In the whole month, if nothing stopped them")
            long bytes,

            @Schema(description = "When the first of the two is used up. Absent when the month holds")
            OffsetDateTime runsDryAt) {}

    /** @return empty while it is not certain which month it is */
    static Optional<BudgetView> of(Report report) {
        Institution institution = report.institution();
        Standing standing = report.standing();
        return report.forecast()
                .map(forecast -> new BudgetView(
                        institution.code(),
                        institution.pointsOfSale(),
                        time(institution, standing.at()),
                        month(report),
                        Arrays.stream(Purpose.values())
                                .map(purpose -> service(institution, standing, purpose))
                                .toList(),
                        standing.days().entrySet().stream()
                                .map(day -> day(day.getKey(), day.getValue()))
                                .toList(),
                        new ExportView(
                                institution.limits().exportInterval().toString(),
                                time(institution, standing.exportFrom())),
                        standing.open(),
                        new ForecastView(
                                forecast.runsDryAt().isEmpty(),
                                forecast.total().calls(),
                                forecast.total().bytes(),
                                time(institution, forecast.runsDryAt()))));
    }

    private static MonthView month(Report report) {
        Usage used = report.standing().total();
        Usage left = report.left();
        Usage kept = report.keptForImports();
        return new MonthView(
                report.standing().month(),
                time(report.institution(), report.monthEnds()),
                new Amount(report.institution().limits().callsPerMonth(), used.calls(), left.calls(), kept.calls()),
                new Amount(report.institution().limits().bytesPerMonth(), used.bytes(), left.bytes(), kept.bytes()));
    }

    private static ServiceView service(Institution institution, Standing standing, Purpose purpose) {
        Usage usage = standing.usage().get(purpose);
        Standing.Tap tap = standing.taps().get(purpose);
        return new ServiceView(
                purpose.service(),
                usage.calls(),
                usage.bytes(),
                tap.minuteCalls(),
                institution.limits().callsPerMinute(),
                time(institution, tap.closedUntil()));
    }

    private static DayView day(LocalDate date, Map<Purpose, Usage> parts) {
        Usage total = Standing.total(parts);
        return new DayView(
                date,
                total.calls(),
                total.bytes(),
                Arrays.stream(Purpose.values())
                        .map(purpose -> new DayOfService(
                                purpose.service(),
                                parts.get(purpose).calls(),
                                parts.get(purpose).bytes()))
                        .toList());
    }

    private static OffsetDateTime time(Institution institution, Optional<Instant> moment) {
        return moment.map(known -> time(institution, known)).orElse(null);
    }

    private static OffsetDateTime time(Institution institution, Instant moment) {
        return moment.atZone(institution.zone()).toOffsetDateTime();
    }
}

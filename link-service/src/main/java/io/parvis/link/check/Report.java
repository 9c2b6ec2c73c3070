package io.parvis.link.check;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a check of a site's pages went; {@code endedAt} is {@code null} while it runs. */
@RegisterForReflection
@Schema(name = "PageReport", description = "How a check of the site's pages went.")
public record Report(
        @Schema(required = true) State state,

        @Schema(required = true) Trigger trigger,

        @Schema(required = true, examples = "2026-11-23T06:00:00+01:00")
        OffsetDateTime startedAt,

        @Schema(description = "When it was last written", required = true, examples = "2026-11-23T06:00:41+01:00")
        OffsetDateTime updatedAt,

        @Schema(description = "Absent while it runs", examples = "2026-11-23T06:00:41+01:00")
        OffsetDateTime endedAt,

        @Schema(
                description = "How many pages are to be looked at, each language counted",
                required = true,
                examples = "612")
        int pages,

        @Schema(description = "How many were looked at", required = true, examples = "612")
        int checked,

        @Schema(
                description = "How many pages of further products were left out, as site.check.product-pages says",
                required = true,
                examples = "0")
        int leftOut,

        @Schema(description = "The pages that something is wrong with", required = true)
        List<Broken> broken) {

    @Schema(name = "PageCheckState")
    public enum State {
        RUNNING,
        DONE,
        /** Whoever ran it is gone. */
        BROKEN_OFF
    }

    @Schema(name = "PageCheckTrigger")
    public enum Trigger {
        OPERATOR,
        SCHEDULE
    }

    /** A page with a fault; {@code productId} may be {@code null}. */
    @RegisterForReflection
    @Schema(name = "BrokenPage", description = "A page of the site that something is wrong with.")
    public record Broken(
            @Schema(required = true, examples = "terms") String kind,

            @Schema(description = "Of a product's page: which product's", examples = "10228723562315")
            String productId,

            @Schema(required = true, examples = "de") String lang,

            @Schema(required = true, examples = "https://www.opera-du-parvis.example/de/terms.html")
            String url,

            @Schema(required = true) Trouble trouble,

            @Schema(description = "What is wrong, as the rest of a sentence", required = true, examples = "answers 404")
            String detail) {}

    static Report begun(Trigger trigger, PageList list, OffsetDateTime now) {
        return new Report(State.RUNNING, trigger, now, now, null, list.pages().size(), 0, list.leftOut(), List.of());
    }

    Report with(PageToCheck page, Fault fault) {
        List<Broken> all = new ArrayList<>(broken);
        all.add(new Broken(
                page.kind(),
                page.productId().orElse(null),
                page.language(),
                page.url(),
                fault.trouble(),
                fault.detail()));
        return new Report(state, trigger, startedAt, updatedAt, endedAt, pages, checked, leftOut, List.copyOf(all));
    }

    Report oneMore(OffsetDateTime now) {
        return new Report(state, trigger, startedAt, now, endedAt, pages, checked + 1, leftOut, broken);
    }

    Report done(OffsetDateTime now) {
        return new Report(State.DONE, trigger, startedAt, now, now, pages, checked, leftOut, broken);
    }

    /** With its times told by the clocks of that zone. */
    Report in(ZoneId zone) {
        return new Report(
                state,
                trigger,
                at(startedAt, zone),
                at(updatedAt, zone),
                endedAt == null ? null : at(endedAt, zone),
                pages,
                checked,
                leftOut,
                broken);
    }

    private static OffsetDateTime at(OffsetDateTime moment, ZoneId zone) {
        return moment.atZoneSameInstant(zone).toOffsetDateTime();
    }

    Report brokenOff() {
        return new Report(State.BROKEN_OFF, trigger, startedAt, updatedAt, null, pages, checked, leftOut, broken);
    }
}

package io.parvis.link.booking;

import io.parvis.level.Level;
import io.parvis.query.Kind;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to "can this be booked, and where?"; what is absent is {@code null}. */
@RegisterForReflection
@Schema(description = "Whether something can be booked, and where.")
public record BookingLink(
        @Schema(description = "What was asked about", required = true)
        Kind kind,

        @Schema(
                description = "Its id, also where it was asked for by code",
                required = true,
                examples = "10228723562315")
        String id,

        @Schema(
                description = "Address in the shop; only while bookable",
                examples = "https://opera.shop.secutix.com/api/1/redirect/product?id=10228723562315&lang=fr")
        URI href,

        @Schema(description = "On sale now, and not known to be sold out", required = true)
        boolean bookable,

        @Schema(description = "Why it cannot be booked; absent while it can")
        Reason reason,

        @Schema(
                description = "What to write on the button or in its place, in the language asked",
                required = true,
                examples = "Réserver")
        String label,

        @Schema(
                description = "When the sale begins, where that is known and still to come",
                examples = "2026-12-01T10:00:00+01:00")
        OffsetDateTime opensAt,

        @Schema(description = "The level that was judged by; absent when it is unknown")
        Level level,

        @Schema(
                description = "When SecuTix told that level; absent when it is unknown",
                examples = "2026-11-23T20:15:00+01:00")
        OffsetDateTime asOf,

        @Schema(
                description = "Id of the season that was linked; only where the id or code stands in several",
                examples = "10228723560001")
        String seasonId,

        @Schema(
                description =
                        "Ids of the other seasons that the id or code stands in, the newest first; absent when there"
                                + " are none",
                examples = "[\"10228723560000\"]")
        List<String> otherSeasonIds) {}

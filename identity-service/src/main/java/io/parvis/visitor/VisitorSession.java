package io.parvis.visitor;

import io.parvis.session.Session;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who is logged in, as an identity provider has proven.
 *
 * @param endsAt the latest end; without use it ends earlier
 */
@Schema(name = "Session", description = "Who is logged in, as an identity provider has proven.")
public record VisitorSession(
        @Schema(required = true, examples = "saml", description = "Who has proven it: saml or oidc")
        String source,

        @Schema(required = true, examples = "1000123", description = "SecuTix's number of the contact")
        String contactNumber,

        @Schema(required = true, description = "The login") OffsetDateTime startedAt,

        @Schema(required = true, description = "The latest end; without use the session ends earlier")
        OffsetDateTime endsAt) {

    static VisitorSession of(Session session, ZoneId zone) {
        return new VisitorSession(
                session.provider(),
                session.contactNumber(),
                session.startedAt().atZone(zone).toOffsetDateTime(),
                session.endsAt().atZone(zone).toOffsetDateTime());
    }

    @Override
    public String toString() {
        return "VisitorSession[…]";
    }
}

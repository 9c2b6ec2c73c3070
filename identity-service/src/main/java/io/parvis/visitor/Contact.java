package io.parvis.visitor;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whom the ticketshop's contact cookie names. Anyone can write such a cookie: it is there to greet, never to let in.
 *
 * @param verified always false for what the cookie says in clear
 * @param guest whether the ticketshop session was opened without an account
 * @param signed what the cookie proves to come from the ticketshop, where the point of sale has the keys to tell
 * @param currentLanguage the language that the visitor browses in, {@code language} being the one of the account
 */
@Schema(description = "Whom the ticketshop's contact cookie names: to greet the visitor, never to let anyone in.")
public record Contact(
        @Schema(required = true, examples = Contact.SOURCE) String source,

        @Schema(required = true, description = "Always false for what a cookie says in clear")
        boolean verified,

        @Schema(examples = "Mme") Optional<String> title,
        @Schema(examples = "Camille") Optional<String> firstName,
        @Schema(examples = "Durand") Optional<String> lastName,
        Optional<String> nickname,

        @Schema(description = "The company or association that the contact belongs to")
        Optional<String> structureName,

        @Schema(description = "The account's language", examples = "fr")
        Optional<String> language,

        @Schema(description = "The language that the visitor browses the ticketshop in", examples = "fr")
        Optional<String> currentLanguage,

        @Schema(description = "Whether the ticketshop session was opened without an account")
        Optional<Boolean> guest,

        @Schema(description = "The last login") Optional<OffsetDateTime> loggedInAt,

        @Schema(description = "When the ticketshop session ends")
        Optional<OffsetDateTime> expiresAt,

        @Schema(description = "What the ticketshop signed; the names above are not part of it")
        Optional<SignedContact> signed) {

    static final String SOURCE = "contact-cookie";

    /** Names stay out of logs. */
    @Override
    public String toString() {
        return "Contact[hidden]";
    }
}

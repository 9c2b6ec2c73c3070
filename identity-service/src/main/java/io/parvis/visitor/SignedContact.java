package io.parvis.visitor;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the ticketshop signed for this site. It never expires: it says who the browser's contact was, not who asks now. */
@Schema(description = "What the ticketshop signed in the contact cookie, for this site alone.")
public record SignedContact(
        @Schema(required = true, description = "Always true: what is not verified is left out")
        boolean verified,

        @Schema(required = true, examples = "1000001") String contactNumber) {

    /** Contact numbers stay out of logs. */
    @Override
    public String toString() {
        return "SignedContact[hidden]";
    }
}

package io.parvis.visitor;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known of the visitor who asks. Each part names its source; a part that nothing tells of is left out. */
@Schema(description = "What is known of the visitor who asks.")
public record Visitor(
        @Schema(
                required = true,
                description =
                        "Whether it is proven who the visitor is: by a session, never by the ticketshop's cookies.")
        boolean authenticated,

        Optional<VisitorSession> session,
        Optional<Contact> contact,
        Optional<Cart> cart) {}

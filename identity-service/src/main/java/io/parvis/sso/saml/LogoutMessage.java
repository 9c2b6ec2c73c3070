package io.parvis.sso.saml;

import java.util.List;

/** What an identity provider says about logging out. */
public sealed interface LogoutMessage {
    /**
     * A person's sessions are to end.
     *
     * @param sessionIndexes which of them; empty: all
     */
    record Request(String id, NameId nameId, List<String> sessionIndexes) implements LogoutMessage {
        @Override
        public String toString() {
            return "Request[…]";
        }
    }

    /** A request of ours was answered. */
    record Response(String inResponseTo, boolean success) implements LogoutMessage {}
}

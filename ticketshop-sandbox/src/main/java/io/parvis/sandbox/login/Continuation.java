package io.parvis.sandbox.login;

import jakarta.ws.rs.core.Response.ResponseBuilder;

/** What waits for somebody to log in, and answers the browser then. */
public interface Continuation {
    ResponseBuilder loggedIn(Visit visit);

    /** Answers when the visitor would rather not log in. */
    ResponseBuilder declined();
}

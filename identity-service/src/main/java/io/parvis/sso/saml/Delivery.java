package io.parvis.sso.saml;

import java.net.URI;
import java.util.Map;

/** A message on its way to the other side, by the visitor's browser. */
public sealed interface Delivery {
    /** The browser goes there. */
    record Redirect(URI to) implements Delivery {}

    /** The browser posts a form there; the order of the fields is kept. */
    record Form(URI action, Map<String, String> fields) implements Delivery {}
}

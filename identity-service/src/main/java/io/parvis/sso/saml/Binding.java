package io.parvis.sso.saml;

/** How a message travels through the visitor's browser. */
public enum Binding {
    REDIRECT("urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect"),
    POST("urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST");

    private final String uri;

    Binding(String uri) {
        this.uri = uri;
    }

    /** As SAML names it. */
    public String uri() {
        return uri;
    }
}

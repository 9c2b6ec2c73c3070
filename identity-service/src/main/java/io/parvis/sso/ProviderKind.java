package io.parvis.sso;

/** Who is asked for the visitor's identity. */
enum ProviderKind {
    /** Nobody: there is no single sign-on. */
    NONE,
    /** SecuTix, or another SAML 2.0 identity provider. */
    SAML,
    /** The venue's own OpenID Connect provider. */
    OIDC
}

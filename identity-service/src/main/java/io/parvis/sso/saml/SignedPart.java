package io.parvis.sso.saml;

/** Which part of a response has to be signed. What is signed is verified in any case. */
public enum SignedPart {
    RESPONSE,
    ASSERTION,
    EITHER,
    BOTH
}

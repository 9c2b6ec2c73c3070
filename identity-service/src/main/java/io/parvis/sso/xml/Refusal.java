package io.parvis.sso.xml;

import java.util.Locale;

/** Why a message is refused. Operators see the code in log and metric; visitors never do. */
public enum Refusal {
    // what arrives
    PARAMETER_MISSING,
    PARAMETER_REPEATED,
    TOO_LARGE,
    NOT_BASE64,
    NOT_DEFLATED,
    NOT_UTF8,
    DOCUMENT_TYPE,
    NOT_WELL_FORMED,
    ACTIVE_CONTENT,
    DUPLICATE_ID,
    ID_MISSING,
    // its shape
    NOT_A_RESPONSE,
    NOT_A_LOGOUT_MESSAGE,
    WRONG_VERSION,
    SEVERAL_RESPONSES,
    STATUS,
    NO_ASSERTION,
    SEVERAL_ASSERTIONS,
    MISPLACED_ASSERTION,
    // its signature
    MISPLACED_SIGNATURE,
    SEVERAL_SIGNATURES,
    UNSIGNED,
    RESPONSE_UNSIGNED,
    ASSERTION_UNSIGNED,
    SIGNATURE_SHAPE,
    SIGNATURE_CONTENT,
    CANONICALIZATION,
    SIGNATURE_ALGORITHM,
    SEVERAL_REFERENCES,
    FOREIGN_REFERENCE,
    TRANSFORM,
    DIGEST_ALGORITHM,
    SIGNATURE_WRONG,
    DIGEST_WRONG,
    // its encryption
    ENCRYPTION_UNEXPECTED,
    ENCRYPTION_SHAPE,
    ENCRYPTION_ALGORITHM,
    DECRYPTION,
    ENCRYPTED_UNSIGNED,
    NOT_AN_ATTRIBUTE,
    TOO_MANY_ATTRIBUTES,
    // what it says
    IMPURE_VALUE,
    REPEATED_ELEMENT,
    ISSUER,
    TIME_MISSING,
    TIME_FORMAT,
    NOT_YET_VALID,
    EXPIRED,
    TOO_OLD,
    UNKNOWN_CONDITION,
    AUDIENCE,
    CONFIRMATION,
    RECIPIENT,
    DESTINATION,
    UNSOLICITED,
    REQUEST_MISMATCH,
    CONTACT_MISSING,
    CONTACT_AMBIGUOUS,
    CONTACT_FORMAT,
    NO_AUTHENTICATION,
    // an OpenID Connect provider
    STATE_UNKNOWN,
    CODE_REFUSED,
    TOKEN_REFUSED,
    PROVIDER_ERROR,
    PROVIDER_UNREACHABLE,
    // its logout token
    NOT_A_LOGOUT_TOKEN,
    KEY_UNKNOWN,
    UNEXPECTED_NONCE,
    SUBJECT_MISSING,
    // what is known of it
    REQUEST_UNKNOWN,
    REQUEST_EXPIRED,
    REQUEST_CONSUMED,
    RELAY_STATE,
    OTHER_BROWSER,
    REPLAYED;

    /** As log and metric show it, such as {@code signature-wrong}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

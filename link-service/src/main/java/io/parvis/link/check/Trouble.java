package io.parvis.link.check;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be wrong with a page. */
@Schema(name = "PageTrouble")
public enum Trouble {
    /** Its host cannot be found or connected to, or the connection broke off. */
    UNREACHABLE,
    /** Its host is not on the public internet. */
    NOT_PUBLIC,
    /** It did not answer in time. */
    TOO_SLOW,
    /** It answers with another status than 200. */
    WRONG_STATUS,
    /** It leads from one address to the next too often, or to what is no web page. */
    WRONG_REDIRECT,
    /** It is no HTML. */
    NOT_HTML,
    /** It says that it is in another language. */
    WRONG_LANGUAGE,
    /** It does not say which language it is in. */
    NO_LANGUAGE
}

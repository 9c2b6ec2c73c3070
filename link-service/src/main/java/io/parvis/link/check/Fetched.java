package io.parvis.link.check;

import java.net.URI;
import java.util.Optional;

/** How an attempt to read a page ended. */
sealed interface Fetched {

    /** It answered; {@code start} is the beginning of its text. */
    record Page(int status, Optional<String> contentType, Optional<String> contentLanguage, String start)
            implements Fetched {}

    /** It leads elsewhere; {@code location} as it was sent. */
    record Redirect(URI from, int status, Optional<String> location) implements Fetched {}

    /** It did not answer. */
    record None(Fault fault) implements Fetched {}
}

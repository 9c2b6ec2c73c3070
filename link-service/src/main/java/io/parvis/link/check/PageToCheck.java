package io.parvis.link.check;

import java.util.Optional;

/**
 * One page in one language.
 *
 * @param kind a static page's, or {@code product}
 */
record PageToCheck(String kind, Optional<String> productId, String language, String url) {}

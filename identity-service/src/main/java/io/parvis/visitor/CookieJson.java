package io.parvis.visitor;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

/** JSON as cookies hold it: one value and nothing after it. */
final class CookieJson {
    private CookieJson() {}

    static ObjectReader reader(ObjectMapper json) {
        return json.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }
}

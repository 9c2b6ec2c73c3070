package io.parvis.cookie;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CookieNameTest {
    @ParameterizedTest
    @CsvSource({
        "stx_contact_OPERA_WEB_v1, stx_contact_OPERA_WEB_v1",
        "stx_contact_*_v1, stx_contact_OPERA_WEB_v1",
        "stx_contact_*_v1, stx_contact__v1",
        "stx_contact_*_*_v1, stx_contact_OPERA_WEB_v1",
        "stx_contact_*_*_v1, stx_contact_OPERA_WEB_v1_v1",
        "*_v1, stx_contact_OPERA_WEB_v1",
        "stx_contact_*, stx_contact_",
        "*contact*, stx_contact_OPERA",
        "a**b, ab",
        "a*a, aa",
    })
    void names(String text, String name) {
        assertThat(CookieName.of(text).is(name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "stx_contact_OPERA_WEB_v1, stx_contact_OPERA_WEB_v2",
        "stx_contact_OPERA_WEB_v1, STX_CONTACT_OPERA_WEB_V1",
        "stx_contact_*_v1, stx_contact_v1",
        "stx_contact_*_v1, x_stx_contact_OPERA_v1",
        "stx_contact_*_v1, stx_contact_OPERA_v10",
        "stx_contact_*_*_v1, stx_contact_OPERA_v1",
        "*_v1, stx_contact_OPERA_v2",
        "stx_contact_*, stx_cart_OPERA",
        "*contact*, stx_cart",
        "a*a, a",
        "a*bc*c, abc",
        "x.*, xy",
    })
    void doesNotName(String text, String name) {
        assertThat(CookieName.of(text).is(name)).isFalse();
    }

    /** With a regular expression this one would not come to its end. */
    @Test
    void aNameThatAlmostFitsAtEveryPlaceTakesNoLonger() {
        String name = "stx_" + "_".repeat(16_000);
        assertThat(CookieName.of("stx_*_*_*_*_*_v1").is(name)).isFalse();
        assertThat(CookieName.of("stx_*_*_*_*_*_v1").is(name + "_v1")).isTrue();
    }
}

package io.parvis.link.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parvis.link.address.Address;
import io.parvis.problem.ProblemException;
import io.parvis.startup.WrongConfiguration;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackingTest {
    private static final String KEY = "parvis.points-of-sale.opera.shop.tracking-parameters";

    private final Tracking tracking = new Tracking(KEY, List.of("gclid", "mc_eid"));
    private final MultivaluedMap<String, String> query = new MultivaluedHashMap<>();

    @Test
    void theUsualOnesAndOnesOwnAreHandedOn() {
        query.add("id", "1");
        query.add("utm_source", "news letter");
        query.add("utm_campaign", "été");
        query.add("gclid", "x&y");
        query.add("source", "z");

        Tracking.Trail trail = tracking.in(query);

        assertThat(trail.on(Address.of("https://s.example/?id=1#top")).href())
                .hasToString(
                        "https://s.example/?id=1&gclid=x%26y&utm_campaign=%C3%A9t%C3%A9&utm_source=news+letter#top");
        assertThat(trail.rest()).containsOnlyKeys("id", "source");
    }

    @Test
    void whatPlatformsAddIsDroppedUnlessItIsOnesOwn() {
        query.add("id", "1");
        query.put("fbclid", List.of("a", "b"));
        query.add("msclkid", "x".repeat(500));
        query.add("mc_eid", "y");

        assertThat(tracking.in(query).parameters()).containsOnly(Map.entry("mc_eid", "y"));
        assertThat(tracking.in(query).rest()).containsOnlyKeys("id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "utm",
                "utm_",
                "UTM_source",
                "xutm_source",
                "utm_a-b",
                "utm_a b",
                "utm_é",
                "GCLID",
                "gclid2",
                "Fbclid"
            })
    void whatOnlyLooksLikeOneIsNone(String name) {
        query.add(name, "x");

        assertThat(tracking.in(query).parameters()).isEmpty();
        assertThat(tracking.in(query).rest()).containsOnlyKeys(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\rb", "a\u0000b", "a\tb", "a\u202eb", "a\u2028b", "a\u200bb"})
    void valuesAreText(String value) {
        query.add("utm_source", value);

        assertThatThrownBy(() -> tracking.in(query))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith("'utm_source' must be up to 200 characters");
    }

    @Test
    void thereAreLimits() {
        query.add("utm_source", "x".repeat(200));
        assertThat(tracking.in(query).parameters()).hasSize(1);
        query.putSingle("utm_source", "x".repeat(201));
        assertThatThrownBy(() -> tracking.in(query)).isInstanceOf(ProblemException.class);

        query.clear();
        for (int n = 0; n < 20; n++) {
            query.add("utm_" + n, "x");
        }
        assertThat(tracking.in(query).parameters()).hasSize(20);
        query.add("gclid", "x");
        assertThatThrownBy(() -> tracking.in(query)).hasMessageContaining("more than 20");
    }

    @Test
    void eachOnce() {
        query.add("gclid", "1");
        query.add("gclid", "2");

        assertThatThrownBy(() -> tracking.in(query)).hasMessage("'gclid' must be given once.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a=b", "é", "id", "lang", "returnPath", "orderToken"})
    void aNameThatCannotBeOneStopsTheStart(String name) {
        assertThatThrownBy(() -> new Tracking(KEY, List.of("gclid", name)))
                .isInstanceOf(WrongConfiguration.class)
                .hasMessageContaining(KEY + " is '" + name + "'");
    }
}

package io.parvis.startup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownKeysTest {
    private static final String OPERA = "parvis.points-of-sale.opera.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "names.fr",
                "names.\"pt-BR\"",
                "languages",
                "languages[0]",
                "currency",
                "secutix.password-file",
                "site.origins[12]",
                "site.pages.terms",
                "site.pages.gift-cards",
                "identity.cart-cookie",
                "identity.saml.key.pem-file",
                "identity.saml.next-key.pem-file",
                "webhooks.cms.url",
                "webhooks.\"cms\".secret-file"
            })
    void knownKeysPass(String key) {
        assertThat(KnownKeys.complaint(OPERA + key)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"quarkus.http.port", "parvis.catalog.url", "parvis.points-of-sale", "PARVIS_POINTS_OF_SALE_X"})
    void otherKeysAreNotLookedAt(String key) {
        assertThat(KnownKeys.complaint(key)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "curency, currency",
        "Currency, currency",
        "timezone, time-zone",
        "timeZone, time-zone",
        "time_zone, time-zone",
        "language, languages",
        "secutix.pasword, secutix.password",
        "secutix.user-name, secutix.username",
        "cycle, availability.cycle",
        "site.currency, currency",
        "pages.terms, ''",
        "name.fr, names.…",
        "currency.code, ''",
        "sites.origins[0], site.origins",
        "webhooks.cms.urls, webhooks.….url",
        "webhooks.url, secutix.url"
    })
    void unknownKeysLeadToTheNearestKnownOne(String key, String meant) {
        assertThat(KnownKeys.complaint(OPERA + key)).hasValueSatisfying(complaint -> {
            assertThat(complaint).hasMessageStartingWith("Configuration: " + OPERA + key + " is not a known key; ");
            assertThat(complaint.getMessage()).endsWith(meant.isEmpty() ? "." : "'" + meant + "' was probably meant.");
        });
    }

    @Test
    void whatIsFarFromEveryKeyListsThoseOfItsPlace() {
        assertThat(KnownKeys.complaint(OPERA + "shop.unheard-of").orElseThrow())
                .hasMessageEndingWith("known there are shop.url, shop.redirect-path, shop.return-parameter,"
                        + " shop.tracking-parameters.");
        assertThat(KnownKeys.complaint(OPERA + "unheard-of").orElseThrow())
                .hasMessageContaining("known there are names.…, languages, currency, time-zone")
                .hasMessageContaining("secutix.…");
    }

    @Test
    void aPointOfSaleThatIsAValueIsNoPointOfSale() {
        assertThat(KnownKeys.complaint("parvis.points-of-sale.opera")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"secutix.password", "secutix.password-file", "webhook.secret", "webhook.api-key", "a.TOKEN"})
    void secretsAreNotShown(String key) {
        assertThat(new WrongConfiguration(OPERA + key, "hunter2", "something else"))
                .hasMessage("Configuration: " + OPERA + key + " is (hidden), but something else was expected.");
    }
}

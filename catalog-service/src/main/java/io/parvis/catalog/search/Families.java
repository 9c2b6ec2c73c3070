package io.parvis.catalog.search;

import io.parvis.language.Text;
import java.util.Map;

/** What SecuTix's product families are called: the export has no words for them. */
final class Families {
    private static final Map<String, Text> NAMES = Map.of(
            "SINGLE_ENTRY", text("Billets à l’unité", "Single tickets", "Einzelkarten"),
            "SEASONTICKET", text("Abonnements", "Season tickets", "Abonnements"),
            "PASS", text("Pass", "Passes", "Pässe"),
            "PACKAGE", text("Formules", "Packages", "Pakete"),
            "MEMBERSHIP", text("Adhésions", "Memberships", "Mitgliedschaften"),
            "SERVICE", text("Services", "Services", "Dienstleistungen"),
            "GOODS", text("Articles", "Goods", "Artikel"),
            "TRANSPORT", text("Transports", "Transport", "Anreise"),
            "HOSPITALITY", text("Réceptions", "Hospitality", "Empfänge"));

    private Families() {}

    /** Without any text for a family that is not known. */
    static Text name(String family) {
        return NAMES.getOrDefault(family, Text.EMPTY);
    }

    private static Text text(String french, String english, String german) {
        return new Text(Map.of("fr", french, "en", english, "de", german));
    }
}

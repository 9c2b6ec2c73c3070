package io.parvis.sso;

import java.util.Map;

/** What the few pages say that a visitor can see here. */
record Wording(
        String language,
        String failed,
        String logoutFailed,
        String again,
        String back,
        String going,
        String onward,
        String reference) {
    private static final Map<String, Wording> BY_LANGUAGE = Map.of(
            "fr",
            new Wording(
                    "fr",
                    "La connexion n’a pas abouti",
                    "La déconnexion n’a pas abouti",
                    "Réessayer",
                    "Retour au site",
                    "Un instant…",
                    "Continuer",
                    "Référence"),
            "en",
            new Wording(
                    "en",
                    "The login did not succeed",
                    "The logout did not succeed",
                    "Try again",
                    "Back to the site",
                    "One moment…",
                    "Continue",
                    "Reference"),
            "de",
            new Wording(
                    "de",
                    "Die Anmeldung ist nicht gelungen",
                    "Die Abmeldung ist nicht gelungen",
                    "Noch einmal versuchen",
                    "Zurück zur Website",
                    "Einen Augenblick …",
                    "Weiter",
                    "Kennung"),
            "it",
            new Wording(
                    "it",
                    "L’accesso non è riuscito",
                    "L’uscita non è riuscita",
                    "Riprova",
                    "Torna al sito",
                    "Un attimo…",
                    "Continua",
                    "Riferimento"),
            "es",
            new Wording(
                    "es",
                    "No se ha podido iniciar sesión",
                    "No se ha podido cerrar la sesión",
                    "Volver a intentarlo",
                    "Volver al sitio",
                    "Un momento…",
                    "Continuar",
                    "Referencia"),
            "nl",
            new Wording(
                    "nl",
                    "Het inloggen is niet gelukt",
                    "Het uitloggen is niet gelukt",
                    "Opnieuw proberen",
                    "Terug naar de site",
                    "Een ogenblik…",
                    "Doorgaan",
                    "Kenmerk"));

    /** In that language, else in English. */
    static Wording in(String language) {
        return BY_LANGUAGE.getOrDefault(language, BY_LANGUAGE.get("en"));
    }
}

package io.parvis.catalog.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.parvis.language.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordIndexTest {
    private static final List<String> TITLES = new ArrayList<>();
    private static final WordIndex INDEX = new WordIndex(entries());

    private static List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        add(entries, "Le Barbier de Séville", "The Barber of Seville", "Der Barbier von Sevilla", "BARBIER", "Rossini");
        add(entries, "Carmen", "Carmen", "Carmen", "CARMEN", "Opéra de <b>Georges&nbsp;Bizet</b>, surtitré.");
        add(entries, "Programme de salle « Carmen »", "House Programme “Carmen”", "Programmheft", "PROG", "À retirer.");
        add(entries, "Les Pêcheurs de perles", "The Pearl Fishers", "", "PERLES", "De l’auteur de Carmen.");
        add(entries, "La Flûte enchantée", "The Magic Flute", "Die Zauberflöte", "ZAUBERFLOETE", "Mozart");
        add(entries, "Casse-Noisette", "The Nutcracker", "Der Nussknacker", "NOIX", "Tchaïkovski");
        add(entries, "Disque du Chœur de l’Opéra", "Recording", "Großer Ball", "CHOEUR", "Fabriqué à la main.");
        add(entries, "Visites guidées", "Guided Tours", "Führungen", "TOUR", "Une heure.");
        add(entries, "Affiche 1900", "Poster 1900", "Plakat 1900", "AFFICHE", "Du papier.");
        return entries;
    }

    private static void add(
            List<Entry> entries, String french, String english, String german, String code, String description) {
        TITLES.add(code);
        Map<String, String> names = german.isEmpty()
                ? Map.of("fr", french, "en", english)
                : Map.of("fr", french, "en", english, "de", german);
        entries.add(new Entry(
                List.of(new Text(names)),
                List.of(code),
                List.of(new Text(Map.of("fr", "Grand répertoire", "en", "Great Repertoire"))),
                List.of(new Text(Map.of("fr", description)))));
    }

    @ParameterizedTest
    @CsvSource({
        // accents, case, ligatures, apostrophes, hyphens
        "fr,PECHEURS,PERLES",
        "fr,flute enchantee,ZAUBERFLOETE",
        "fr,choeur,CHOEUR",
        "fr,chœur,CHOEUR",
        "fr,l'opéra disque,CHOEUR",
        "fr,disque de l’opera,CHOEUR",
        "fr,casse noisette,NOIX",
        "fr,cassenoisette,NOIX",
        "fr,Casse-Noisette,NOIX",
        "de,grosser ball,CHOEUR",
        "de,großer,CHOEUR",
        // stems
        "fr,pêcheur perle,PERLES",
        "fr,visite guidée,TOUR",
        "en,pearl fisher,PERLES",
        "en,touring guides,TOUR",
        "de,führung,TOUR",
        // another spelling of an umlaut, the end of a compound
        "de,zauberfloete,ZAUBERFLOETE",
        "de,flöte,ZAUBERFLOETE",
        // another language than the reader's
        "de,nutcracker,NOIX",
        "en,noisette,NOIX",
        // small words that are or are not there
        "fr,le barbier de seville,BARBIER",
        "fr,un barbier à seville,BARBIER",
        "en,barber seville,BARBIER",
        // beginnings
        "fr,barb,BARBIER",
        "fr,barb sev,BARBIER",
        "fr,fl,ZAUBERFLOETE",
        // one letter wrong, missing, too many, exchanged, the first
        "fr,barbiir,BARBIER",
        "fr,babier seville,BARBIER",
        "fr,barbbier,BARBIER",
        "fr,bariber,BARBIER",
        "fr,parbier,BARBIER",
        "fr,le barbier de sevile,BARBIER",
        // a code, a figure, a description without its tags
        "fr,prog salle,PROG",
        "fr,1900,AFFICHE",
        "fr,georges bizet,CARMEN",
        "fr,rossini,BARBIER"
    })
    void findsWhatIsMeant(String language, String question, String expected) {
        assertThat(find(question, language)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "fr,carmen barbier",
        "fr,barbier xyz",
        "fr,nothing-is-called-so",
        // two letters wrong; one in a short word; one in a figure
        "fr,barbuur",
        "fr,bbl",
        "fr,1901",
        // tags and entities are not words
        "fr,nbsp",
        "fr,bizet nbsp",
        // the inside of a word is not its beginning
        "fr,armen xyz"
    })
    void findsNothingElse(String language, String question) {
        assertThat(find(question, language)).isEmpty();
    }

    @Test
    void namesComeBeforeDescriptionsAndWholeNamesFirst() {
        assertThat(find("carmen", "fr")).containsExactly("CARMEN", "PROG", "PERLES");
        assertThat(find("Carme", "fr")).containsExactly("CARMEN", "PROG", "PERLES");
    }

    @Test
    void whatALetterMakesAnotherWordIsNotFoundBesideTheWordItself() {
        assertThat(find("barber", "en")).containsExactly("BARBIER");
        // tour is a name: four others would be one letter away
        assertThat(find("tour", "en")).containsExactly("TOUR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+",
                "-",
                "&&",
                "||",
                "!",
                "(",
                ")",
                "{",
                "}",
                "[",
                "]",
                "^",
                "\"",
                "~",
                "*",
                "?",
                ":",
                "\\",
                "/",
                "'",
                "",
                "   ",
                "\u0000\u0001\n\t",
                "…—«»",
                "\uD83C\uDFAD",
                "\uD83C",
                "`$%&=<>|"
            })
    void signsAloneAreNoQuestion(String signs) {
        assertThat(INDEX.find(signs, List.of("fr", "en", "de"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+carmen",
                "-carmen",
                "carmen && \"",
                "carmen ||",
                "!carmen",
                "(carmen",
                "carmen)",
                "{carmen}",
                "[carmen",
                "carmen^",
                "\"carmen",
                "carmen~",
                "carmen*",
                "carmen?",
                ":carmen:",
                "\\carmen",
                "/carmen/",
                "carmen\u0000",
                "carmen <"
            })
    void signsAroundAWordDoNotMatter(String question) {
        assertThat(find(question, "fr")).containsExactly("CARMEN", "PROG", "PERLES");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AND", "OR", "NOT", "carmen AND barbier", "NOT carmen", "carmen TO barbier"})
    void wordsOfQueryLanguagesAreWords(String question) {
        assertThat(find(question, "fr")).doesNotContain("BARBIER", "TOUR");
    }

    @Test
    void noQuestionIsTooMuch() {
        for (String question :
                List.of("a".repeat(10_000), "carmen ".repeat(2000), "\uFDFA".repeat(500), "é".repeat(300))) {
            assertThatCode(() -> find(question, "fr")).doesNotThrowAnyException();
        }
    }

    @Test
    void anEmptyCatalogueHasNothing() {
        Optional<Hits> hits = new WordIndex(List.of()).find("carmen", List.of("fr"));
        assertThat(hits.orElseThrow().found().length()).isZero();
    }

    private static List<String> find(String question, String language) {
        List<String> languages = new ArrayList<>(List.of(language));
        languages.addAll(List.of("fr", "en", "de"));
        Hits hits = INDEX.find(question, languages.stream().distinct().toList()).orElseThrow();
        List<Integer> numbers = new ArrayList<>();
        for (int number = 0; number < hits.found().length(); number++) {
            if (hits.found().get(number)) {
                numbers.add(number);
            }
        }
        numbers.sort(Comparator.comparing((Integer number) -> -hits.scores()[number]));
        return numbers.stream().map(TITLES::get).toList();
    }
}

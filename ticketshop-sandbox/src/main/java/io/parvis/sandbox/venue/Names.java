package io.parvis.sandbox.venue;

import com.secutix.service.catalogservice.v1_33.TranslatedString;
import com.secutix.service.catalogservice.v1_33.Translation;
import java.util.List;
import java.util.function.UnaryOperator;

/** A text in the venue's three languages; an empty one is missing in that language. */
public record Names(String fr, String en, String de) {
    public static final List<String> LANGUAGES = List.of("fr", "en", "de");

    /** The fields of a data line from {@code first} on. */
    public static Names at(String[] fields, int first) {
        return new Names(fields[first], fields[first + 1], fields[first + 2]);
    }

    /** In that language, else in French. */
    public String in(String language) {
        String text = switch (language) {
            case "en" -> en;
            case "de" -> de;
            default -> fr;
        };
        return text.isEmpty() ? fr : text;
    }

    /** With {@code mark} replaced by each language's own form. */
    Names with(String mark, Names forms) {
        return new Names(fr.replace(mark, forms.fr), en.replace(mark, forms.en), de.replace(mark, forms.de));
    }

    Names map(UnaryOperator<String> change) {
        return new Names(changed(fr, change), changed(en, change), changed(de, change));
    }

    /** Only in the languages that {@code other} has. */
    Names where(Names other) {
        return new Names(other.fr.isEmpty() ? "" : fr, other.en.isEmpty() ? "" : en, other.de.isEmpty() ? "" : de);
    }

    TranslatedString xml() {
        TranslatedString xml = new TranslatedString();
        add(xml, "fr", fr);
        add(xml, "en", en);
        add(xml, "de", de);
        return xml;
    }

    private static String changed(String text, UnaryOperator<String> change) {
        return text.isEmpty() ? text : change.apply(text);
    }

    private static void add(TranslatedString xml, String locale, String value) {
        if (!value.isEmpty()) {
            Translation translation = new Translation();
            translation.setLocale(locale);
            translation.setValue(value);
            xml.getTranslations().add(translation);
        }
    }
}

package io.parvis.secutix.export;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** The plain and the translated members of one element, by name. */
final class Members {
    /** Wherever one of these stands, it is a translated text. */
    private static final Set<String> TRANSLATED =
            Set.of("externalName", "shortName", "name", "description", "siteExternalName", "spaceExternalName");

    private final Map<String, String> plain = new HashMap<>();
    private final Map<String, Map<String, String>> translated = new HashMap<>();

    /** @param wanted the plain ones; any others are skipped */
    static Members read(Elements elements, Set<String> wanted) throws XMLStreamException {
        return read(elements, wanted, name -> elements.skip());
    }

    /** @param others takes what is neither wanted nor translated */
    static Members read(Elements elements, Set<String> wanted, Elements.Child others) throws XMLStreamException {
        Members members = new Members();
        elements.children(name -> members.take(elements, wanted, others, name));
        return members;
    }

    void take(Elements elements, Set<String> wanted, Elements.Child others, String name) throws XMLStreamException {
        if (wanted.contains(name)) {
            plain.put(name, elements.text());
        } else if (TRANSLATED.contains(name)) {
            translated.put(name, elements.translations());
        } else {
            others.take(name);
        }
    }

    String text(String name) {
        return plain.get(name);
    }

    Long number(String name) {
        return Tidy.number(plain.get(name));
    }

    Boolean bool(String name) {
        return Tidy.bool(plain.get(name));
    }

    Map<String, String> texts(String name) {
        return translated.getOrDefault(name, Map.of());
    }
}

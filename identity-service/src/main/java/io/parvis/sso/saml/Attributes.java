package io.parvis.sso.saml;

import io.parvis.sso.xml.Decryption;
import io.parvis.sso.xml.Elements;
import io.parvis.sso.xml.Names;
import io.parvis.sso.xml.Refusal;
import io.parvis.sso.xml.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/** What an assertion that is known as signed says of a person, in clear and encrypted. */
final class Attributes {
    /** Each of them costs as much as a login whose assertion is encrypted. */
    private static final int MOST_ENCRYPTED = 32;

    private Attributes() {}

    /**
     * The one value of an attribute. An encrypted one does not tell its name, so all are opened; one that cannot be is
     * another's affair as long as the attribute is found elsewhere.
     */
    static String value(Element assertion, String name, Optional<Decryption> decryption) throws Refused {
        List<String> values = new ArrayList<>();
        for (Element attribute : children(assertion, "Attribute")) {
            collect(attribute, name, values);
        }
        Optional<Refused> closed = Optional.empty();
        for (Element encrypted : encrypted(assertion)) {
            Element attribute;
            try {
                attribute = Encrypted.open(encrypted, decryption, "Attribute", Refusal.NOT_AN_ATTRIBUTE);
            } catch (Refused refused) {
                closed = closed.or(() -> Optional.of(refused));
                continue;
            }
            collect(attribute, name, values);
        }
        if (values.size() > 1) {
            throw new Refused(Refusal.CONTACT_AMBIGUOUS);
        }
        if (values.isEmpty() && closed.isPresent()) {
            throw closed.get();
        }
        return values.stream()
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.CONTACT_MISSING));
    }

    private static List<Element> encrypted(Element assertion) throws Refused {
        List<Element> found = children(assertion, "EncryptedAttribute");
        if (found.size() > MOST_ENCRYPTED) {
            throw new Refused(Refusal.TOO_MANY_ATTRIBUTES);
        }
        return found;
    }

    private static List<Element> children(Element assertion, String kind) {
        return Elements.children(assertion, Names.ASSERTION, "AttributeStatement").stream()
                .flatMap(statement -> Elements.children(statement, Names.ASSERTION, kind).stream())
                .toList();
    }

    private static void collect(Element attribute, String name, List<String> values) throws Refused {
        if (Elements.attribute(attribute, "Name").orElse("").equals(name)) {
            for (Element value : Elements.children(attribute, Names.ASSERTION, "AttributeValue")) {
                values.add(Elements.text(value));
            }
        }
    }
}

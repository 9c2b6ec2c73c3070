package io.parvis.sso.saml;

import io.parvis.sso.xml.Decryption;
import io.parvis.sso.xml.Elements;
import io.parvis.sso.xml.Names;
import io.parvis.sso.xml.Refusal;
import io.parvis.sso.xml.Refused;
import io.parvis.sso.xml.SafeXml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/** Whom an assertion is about. */
final class Subject {
    private static final int LONGEST_NAME = 1024;

    private Subject() {}

    /**
     * What the identity provider calls the person, in clear or encrypted. Whatever the name stands in has to be known as
     * signed: an encrypted one is then what was signed, too.
     */
    static NameId name(Element subject, Optional<Decryption> decryption) throws Refused {
        Optional<Element> clear = Elements.child(subject, Names.ASSERTION, "NameID");
        Optional<Element> encrypted = Elements.child(subject, Names.ASSERTION, "EncryptedID");
        if (clear.isPresent() && encrypted.isPresent()) {
            throw new Refused(Refusal.REPEATED_ELEMENT);
        }
        Element element = encrypted.isPresent()
                ? decrypted(encrypted.get(), decryption)
                : clear.orElseThrow(() -> new Refused(Refusal.CONTACT_MISSING));
        NameId name = NameId.of(element);
        if (name.value().isEmpty()) {
            throw new Refused(Refusal.CONTACT_MISSING);
        }
        if (name.value().length() > LONGEST_NAME) {
            throw new Refused(Refusal.CONTACT_FORMAT);
        }
        return name;
    }

    private static Element decrypted(Element encrypted, Optional<Decryption> decryption) throws Refused {
        byte[] xml = decryption
                .orElseThrow(() -> new Refused(Refusal.ENCRYPTION_UNEXPECTED))
                .open(encrypted);
        Element root = SafeXml.parse(xml).getDocumentElement();
        if (!Elements.is(root, Names.ASSERTION, "NameID")) {
            throw new Refused(Refusal.CONTACT_MISSING);
        }
        return root;
    }

    static String contactNumber(Element assertion, NameId name, Expectations expected) throws Refused {
        String number = expected.contactAttribute().isEmpty()
                ? name.value()
                : attribute(assertion, expected.contactAttribute().get());
        if (!expected.contactPattern().matcher(number).matches()) {
            throw new Refused(Refusal.CONTACT_FORMAT);
        }
        return number;
    }

    private static String attribute(Element assertion, String name) throws Refused {
        List<String> values = new ArrayList<>();
        for (Element statement : Elements.children(assertion, Names.ASSERTION, "AttributeStatement")) {
            for (Element attribute : Elements.children(statement, Names.ASSERTION, "Attribute")) {
                if (Elements.attribute(attribute, "Name").orElse("").equals(name)) {
                    for (Element value : Elements.children(attribute, Names.ASSERTION, "AttributeValue")) {
                        values.add(Elements.text(value));
                    }
                }
            }
        }
        if (values.size() > 1) {
            throw new Refused(Refusal.CONTACT_AMBIGUOUS);
        }
        return values.stream()
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.CONTACT_MISSING));
    }
}

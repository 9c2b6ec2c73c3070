package io.parvis.sso.saml;

import io.parvis.sso.xml.Decryption;
import io.parvis.sso.xml.Elements;
import io.parvis.sso.xml.Names;
import io.parvis.sso.xml.Refusal;
import io.parvis.sso.xml.Refused;
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
                ? Encrypted.open(encrypted.get(), decryption, "NameID", Refusal.CONTACT_MISSING)
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

    static String contactNumber(Element assertion, NameId name, Expectations expected) throws Refused {
        String number = expected.contactAttribute().isEmpty()
                ? name.value()
                : Attributes.value(assertion, expected.contactAttribute().get(), expected.decryption());
        if (!expected.contactPattern().matcher(number).matches()) {
            throw new Refused(Refusal.CONTACT_FORMAT);
        }
        return number;
    }
}

package io.parvis.sso.saml;

import io.parvis.sso.xml.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Every known way to be let in without being the person, each derived from the one valid response. */
abstract class Attacks {
    static final Forge VALID = Forge.valid();
    static final Forge RESPONSE_SIGNED = VALID.signing(null, Signer.USUAL);
    static final Signer USUAL = Signer.USUAL;
    static final String NAME = ">1000123</saml:NameID>";
    static final String CONDITIONS =
            "<saml:Conditions NotBefore=\"2026-06-01T17:59:00Z\" NotOnOrAfter=\"" + Forge.UNTIL + "\">";

    static final Expectations WITHOUT_KEY = withoutKey();

    private final List<Attack> all = new ArrayList<>();

    record Attack(String name, Refusal reason, String encoded, Expectations expected) {
        @Override
        public String toString() {
            return name + " → " + reason.code();
        }
    }

    static List<Attack> all() {
        return Stream.of(new MessageAttacks(), new SignatureAttacks(), new EncryptionAttacks(), new ContentAttacks())
                .flatMap(some -> some.all.stream())
                .toList();
    }

    private static Expectations withoutKey() {
        return Validators.expecting(Optional.empty(), Optional.empty());
    }

    void changed(String name, Refusal reason, Consumer<Document> change) {
        forged(name, reason, VALID.changed(change));
    }

    void before(String name, Refusal reason, String what, String by) {
        forged(name, reason, VALID.before(what, by));
    }

    void before(String name, Refusal reason, java.util.function.UnaryOperator<String> change) {
        forged(name, reason, VALID.before(change));
    }

    void after(String name, Refusal reason, java.util.function.UnaryOperator<String> change) {
        forged(name, reason, VALID.after(change));
    }

    void forged(String name, Refusal reason, Forge forge) {
        forged(name, reason, forge, Validators.USUAL);
    }

    void forged(String name, Refusal reason, Forge forge, Expectations expected) {
        all.add(new Attack(name, reason, forge.encoded(), expected));
    }

    void raw(String name, Refusal reason, String encoded) {
        all.add(new Attack(name, reason, encoded, Validators.USUAL));
    }

    static void remove(Element element) {
        element.getParentNode().removeChild(element);
    }

    static Expectations demanding(SignedPart part) {
        return Validators.expectations(part, false, Optional.empty(), false);
    }

    static Expectations attribute(String name) {
        return Validators.expectations(SignedPart.EITHER, false, Optional.of(name), false);
    }
}

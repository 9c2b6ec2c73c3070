package io.parvis.sso.saml;

import io.parvis.sso.xml.Elements;
import io.parvis.sso.xml.Refused;
import java.util.Optional;
import org.w3c.dom.Element;

/** What an identity provider calls a person. Its text never shows it, so that no log can. */
public record NameId(
        String value, Optional<String> format, Optional<String> qualifier, Optional<String> serviceQualifier) {

    static NameId of(Element element) throws Refused {
        return new NameId(
                Elements.text(element),
                Elements.attribute(element, "Format"),
                Elements.attribute(element, "NameQualifier"),
                Elements.attribute(element, "SPNameQualifier"));
    }

    @Override
    public String toString() {
        return "NameId[…]";
    }
}

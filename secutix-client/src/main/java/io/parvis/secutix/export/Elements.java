package io.parvis.secutix.export;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks an XML stream element by element. What nobody asks for is skipped, so that new elements do no harm. */
final class Elements {
    private final XMLStreamReader xml;

    Elements(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** Takes one child element, from its start tag to its end tag. */
    @FunctionalInterface
    interface Child {
        void take(String name) throws XMLStreamException;
    }

    /** From the start tag of an element to its end tag, child by child. */
    void children(Child child) throws XMLStreamException {
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                child.take(xml.getLocalName());
            }
        }
    }

    void skip() throws XMLStreamException {
        children(name -> skip());
    }

    /** The element's text without white space around it and without doubled spaces; {@code null} when there is none. */
    String text() throws XMLStreamException {
        String only = null;
        StringBuilder several = null;
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                skip();
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                if (only == null) {
                    only = xml.getText();
                } else {
                    several = (several == null ? new StringBuilder(only) : several).append(xml.getText());
                }
            }
        }
        return Tidy.text(several == null ? only : several.toString());
    }

    /** A whole number, or {@code null} when it is none. */
    Long number() throws XMLStreamException {
        return Tidy.number(text());
    }

    /** {@code translations} by language. */
    Map<String, String> translations() throws XMLStreamException {
        Map<String, String> texts = new LinkedHashMap<>();
        children(name -> {
            if ("translations".equals(name)) {
                translation(texts);
            } else {
                skip();
            }
        });
        return texts;
    }

    private void translation(Map<String, String> texts) throws XMLStreamException {
        String[] localeAndValue = new String[2];
        children(name -> {
            switch (name) {
                case "locale" -> localeAndValue[0] = text();
                case "value" -> localeAndValue[1] = text();
                default -> skip();
            }
        });
        Tidy.put(texts, localeAndValue[0], localeAndValue[1]);
    }
}

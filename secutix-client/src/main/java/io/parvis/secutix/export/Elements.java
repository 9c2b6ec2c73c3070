package io.parvis.secutix.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks an XML stream element by element. What nobody asks for is skipped, so that new elements do no harm. */
final class Elements {
    private static final int DEEPEST = 50;

    private final XMLStreamReader xml;
    private int depth;
    private Kept kept;

    /** @param xml at the start tag of the outermost element that is walked through */
    Elements(XMLStreamReader xml, Kept kept) {
        this.xml = xml;
        this.kept = kept;
    }

    /** Takes one child element, from its start tag to its end tag. */
    @FunctionalInterface
    interface Child {
        void take(String name) throws XMLStreamException;
    }

    /** How deep the stream stands: grows with each start tag. */
    int depth() {
        return depth;
    }

    /** From now on, what is kept is counted by that; returns what counted up to now. */
    Kept countBy(Kept next) {
        Kept before = kept;
        kept = next;
        return before;
    }

    <T> void add(List<T> list, T item, String name) throws TooMuch {
        kept.add(list, item, name);
    }

    /** From the start tag of an element to its end tag, child by child. */
    void children(Child child) throws XMLStreamException {
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                child.take(xml.getLocalName());
            }
        }
    }

    void skip() throws XMLStreamException {
        leave(depth);
    }

    /** Goes to the end tag of the element whose start tag stood at that depth, and keeps nothing. */
    void leave(int ofDepth) throws XMLStreamException {
        while (depth >= ofDepth) {
            next();
        }
    }

    int next() throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        } else if (event == XMLStreamConstants.START_ELEMENT && ++depth > DEEPEST) {
            throw new TooMuch("nests its elements deeper than " + DEEPEST);
        }
        return event;
    }

    /** The element's text without white space around it and without doubled spaces; {@code null} when there is none. */
    String text() throws XMLStreamException {
        String only = null;
        StringBuilder several = null;
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                skip();
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                String more = TextReader.piece(xml);
                if (only == null) {
                    only = more;
                } else {
                    several = (several == null ? new StringBuilder(only) : several).append(more);
                }
                kept.text(several == null ? only.length() : several.length(), more.length());
            }
        }
        return Tidy.text(several == null ? only : several.toString());
    }

    /** The same for an id: equal ones are the same object, since they are most of an export. */
    String id() throws XMLStreamException {
        String id = text();
        return id == null ? null : kept.same(id);
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
        kept.part();
        Tidy.put(texts, localeAndValue[0], localeAndValue[1]);
    }
}

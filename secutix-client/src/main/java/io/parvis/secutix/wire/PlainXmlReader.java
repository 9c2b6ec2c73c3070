package io.parvis.secutix.wire;

import java.util.Collections;
import javax.xml.namespace.NamespaceContext;
import javax.xml.namespace.QName;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An XML stream of elements and text alone: no namespaces, attributes, comments or instructions. */
abstract class PlainXmlReader implements XMLStreamReader {

    @Override
    public final QName getName() {
        return new QName(getLocalName());
    }

    @Override
    public final boolean hasName() {
        return isStartElement() || isEndElement();
    }

    @Override
    public final boolean isStartElement() {
        return getEventType() == START_ELEMENT;
    }

    @Override
    public final boolean isEndElement() {
        return getEventType() == END_ELEMENT;
    }

    @Override
    public final boolean isCharacters() {
        return getEventType() == CHARACTERS;
    }

    @Override
    public final boolean hasText() {
        return isCharacters();
    }

    @Override
    public final boolean isWhiteSpace() {
        return isCharacters() && getText().isBlank();
    }

    @Override
    public final char[] getTextCharacters() {
        return getText().toCharArray();
    }

    @Override
    public final int getTextCharacters(int from, char[] target, int at, int length) {
        String text = getText();
        int count = Math.min(length, text.length() - from);
        text.getChars(from, from + count, target, at);
        return count;
    }

    @Override
    public final int getTextStart() {
        return 0;
    }

    @Override
    public final int getTextLength() {
        return getText().length();
    }

    @Override
    public final boolean hasNext() {
        return getEventType() != END_DOCUMENT;
    }

    @Override
    public final int nextTag() {
        throw new UnsupportedOperationException();
    }

    @Override
    public final String getElementText() {
        throw new UnsupportedOperationException();
    }

    @Override
    public final void require(int type, String namespace, String name) throws XMLStreamException {
        if (type != getEventType() || (name != null && !name.equals(getLocalName()))) {
            throw new XMLStreamException("another event was expected", getLocation());
        }
    }

    /** @return {@code null}: there are no properties */
    @Override
    public final Object getProperty(String name) {
        return null;
    }

    @Override
    public final String getNamespaceURI() {
        return null;
    }

    @Override
    public final String getNamespaceURI(String prefix) {
        return null;
    }

    @Override
    public final String getNamespaceURI(int index) {
        return null;
    }

    @Override
    public final int getNamespaceCount() {
        return 0;
    }

    @Override
    public final String getNamespacePrefix(int index) {
        return null;
    }

    @Override
    public final NamespaceContext getNamespaceContext() {
        return NoNamespaces.INSTANCE;
    }

    @Override
    public final String getPrefix() {
        return "";
    }

    @Override
    public final int getAttributeCount() {
        return 0;
    }

    @Override
    public final String getAttributeValue(String namespace, String name) {
        return null;
    }

    @Override
    public final QName getAttributeName(int index) {
        return null;
    }

    @Override
    public final String getAttributeNamespace(int index) {
        return null;
    }

    @Override
    public final String getAttributeLocalName(int index) {
        return null;
    }

    @Override
    public final String getAttributePrefix(int index) {
        return null;
    }

    @Override
    public final String getAttributeType(int index) {
        return null;
    }

    @Override
    public final String getAttributeValue(int index) {
        return null;
    }

    @Override
    public final boolean isAttributeSpecified(int index) {
        return false;
    }

    @Override
    public final String getEncoding() {
        return null;
    }

    @Override
    public final String getVersion() {
        return null;
    }

    @Override
    public final boolean isStandalone() {
        return false;
    }

    @Override
    public final boolean standaloneSet() {
        return false;
    }

    @Override
    public final String getCharacterEncodingScheme() {
        return null;
    }

    @Override
    public final String getPITarget() {
        return null;
    }

    @Override
    public final String getPIData() {
        return null;
    }

    @Override
    public final void close() {
        // what is read from belongs to who opened it
    }

    /** A place in a document, of which only line and column are known. */
    record Place(int getLineNumber, int getColumnNumber) implements Location {
        @Override
        public int getCharacterOffset() {
            return -1;
        }

        @Override
        public String getPublicId() {
            return null;
        }

        @Override
        public String getSystemId() {
            return null;
        }
    }

    private enum NoNamespaces implements NamespaceContext {
        INSTANCE;

        @Override
        public String getNamespaceURI(String prefix) {
            return "";
        }

        @Override
        public String getPrefix(String namespace) {
            return null;
        }

        @Override
        public java.util.Iterator<String> getPrefixes(String namespace) {
            return Collections.emptyIterator();
        }
    }
}

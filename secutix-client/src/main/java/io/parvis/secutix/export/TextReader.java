package io.parvis.secutix.export;

import com.ctc.wstx.exc.WstxEOFException;
import com.ctc.wstx.exc.WstxLazyException;
import java.io.IOException;
import java.io.Reader;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The text of an element, piece by piece as the parser finds it: it may be hundreds of megabytes. */
final class TextReader extends Reader {
    private final XMLStreamReader xml;
    private String piece;
    private int at;
    private boolean ended;

    private TextReader(XMLStreamReader xml, String first) {
        this.xml = xml;
        this.piece = first.stripLeading(); // nothing may stand in front of an XML declaration
    }

    static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA;
    }

    /** The text at which the parser stands, or a part of it. */
    static String piece(XMLStreamReader xml) throws XMLStreamException {
        try {
            return xml.getText();
        } catch (WstxLazyException broken) { // what the interface cannot throw
            throw broken.getCause() instanceof XMLStreamException cause ? cause : new XMLStreamException(broken);
        }
    }

    /** Reads a document from its root's start tag to its root's end tag. */
    @FunctionalInterface
    interface Reading {
        void read(XMLStreamReader nested) throws XMLStreamException;
    }

    /**
     * Reads the document that the element's text is.
     *
     * @param xml at the first piece that is not blank; left at the element's end tag
     */
    static void document(XMLStreamReader xml, Reading reading) throws XMLStreamException {
        TextReader text = new TextReader(xml, piece(xml));
        try {
            XMLStreamReader nested = SafeXml.open(text);
            reading.read(nested);
            while (nested.hasNext()) {
                nested.next();
            }
        } catch (WstxEOFException cut) {
            throw text.ended ? new Unreadable("is a string that breaks off") : cut;
        }
    }

    @Override
    public int read(char[] target, int from, int length) throws IOException {
        try {
            while (!ended && at >= piece.length()) {
                advance();
            }
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
        if (ended) {
            return -1;
        }
        int count = Math.min(length, piece.length() - at);
        piece.getChars(at, at + count, target, from);
        at += count;
        return count;
    }

    private void advance() throws XMLStreamException {
        int event = xml.next();
        if (isText(event) || event == XMLStreamConstants.SPACE) {
            piece = piece(xml);
            at = 0;
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            ended = true;
        } else if (event == XMLStreamConstants.START_ELEMENT) {
            throw new Unreadable("mixes text and elements");
        }
    }

    @Override
    public void close() {
        // the parser belongs to who made it
    }
}

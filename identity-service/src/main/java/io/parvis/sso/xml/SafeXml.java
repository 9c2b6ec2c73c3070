package io.parvis.sso.xml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * Reads XML that strangers sent. It is UTF-8 whatever it declares, has no document type, and so no entities of its own;
 * nothing outside of it is ever fetched.
 */
public final class SafeXml {
    private static final Parsers PARSERS = new Parsers();

    private SafeXml() {}

    public static Document parse(byte[] bytes) throws Refused {
        String text = text(bytes);
        // within a comment it would do no harm, but nobody who means well writes it there either
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            throw new Refused(Refusal.DOCUMENT_TYPE);
        }
        try {
            return PARSERS.parse(text);
        } catch (SAXException malformed) {
            throw new Refused(Refusal.NOT_WELL_FORMED);
        } catch (IOException impossible) {
            throw new IllegalStateException("A string can be read", impossible);
        }
    }

    private static String text(byte[] bytes) throws Refused {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw new Refused(Refusal.NOT_UTF8);
        }
    }
}

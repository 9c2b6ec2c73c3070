package io.parvis.secutix.wire;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.parvis.secutix.export.Unreadable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;

/**
 * A JSON object as the XML that means the same: a member is an element, an array one element for each of its items, a
 * scalar an element with text, null nothing. So both of SecuTix's interfaces are read by the same code.
 */
public final class JsonAsXml extends PlainXmlReader {
    private static final String CATALOG = "catalogData";
    /** The members of a bare catalogue, whose root has no name in JSON. */
    private static final Set<String> OF_A_CATALOG =
            Set.of("seasons", "physicalConfigurations", "showcases", "groupCriterions", "externalVerifications");

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100)
                    .maxStringLength(1_000_000)
                    .build())
            .build();

    private static final String TOO_MUCH = "has a text or a nest that is larger than any should be";

    private final Deque<String> open = new ArrayDeque<>();
    private final JsonSource document;
    /** What the items of a document that is an array are called; {@code null} when it is an object. */
    private final String items;

    private JsonParser json;
    private JsonToken ahead;
    private int event = START_DOCUMENT;
    private String name;
    private LongJsonString longText;
    private String text;

    private JsonAsXml(InputStream document, String items) throws IOException {
        this.items = items;
        this.document = new JsonSource(document);
        this.json = FACTORY.createParser(this.document);
    }

    /** Goes to the root: {@code catalogData} where the document is a bare catalogue, {@code answer} else. */
    public static JsonAsXml open(InputStream document) throws XMLStreamException {
        return begun(document, null);
    }

    /** Goes to the root, {@code catalogData}, of a document that is an array of objects: its children of that name. */
    public static JsonAsXml openArray(InputStream document, String items) throws XMLStreamException {
        return begun(document, items);
    }

    private static JsonAsXml begun(InputStream document, String items) throws XMLStreamException {
        try {
            JsonAsXml xml = new JsonAsXml(document, items);
            xml.begin();
            return xml;
        } catch (IOException broken) {
            throw new XMLStreamException(broken);
        }
    }

    private void begin() throws IOException, XMLStreamException {
        if (items != null) {
            if (json.nextToken() != JsonToken.START_ARRAY) {
                throw new XMLStreamException("no array", getLocation());
            }
            start(CATALOG);
            return;
        }
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new XMLStreamException("no object", getLocation());
        }
        ahead = json.nextToken();
        boolean bare = ahead == JsonToken.FIELD_NAME && OF_A_CATALOG.contains(json.currentName());
        start(bare ? CATALOG : "answer");
    }

    @Override
    public int next() throws XMLStreamException {
        try {
            text = null;
            event = advance();
            return event;
        } catch (StreamConstraintsException tooMuch) {
            throw new Unreadable(TOO_MUCH);
        } catch (IOException broken) {
            XMLStreamException located = new XMLStreamException("broken", getLocation());
            located.initCause(broken instanceof JacksonException && document.missed() ? new EOFException() : broken);
            throw located;
        }
    }

    private int advance() throws IOException {
        if (longText != null) {
            return goOnWithLongText();
        }
        if (event == CHARACTERS) {
            return end();
        }
        if (open.isEmpty()) {
            return END_DOCUMENT;
        }
        JsonToken token = ahead == null ? json.nextToken() : ahead;
        ahead = null;
        if (items != null && open.size() == 1) {
            return item(token);
        }
        if (event == START_ELEMENT && token != null && token.isScalarValue()) {
            return isLong(token) ? begunLongText() : CHARACTERS;
        }
        while (token == JsonToken.FIELD_NAME
                || token == JsonToken.START_ARRAY
                || token == JsonToken.END_ARRAY
                || token == JsonToken.VALUE_NULL) {
            token = json.nextToken();
        }
        if (token == null) {
            throw new IOException("the document ends early");
        }
        if (token == JsonToken.END_OBJECT) {
            return end();
        }
        if (token.isScalarValue()) {
            ahead = token;
        }
        return start(memberName());
    }

    /** Of a document that is an array: the next item, or its end and that of the document. */
    private int item(JsonToken token) throws IOException {
        if (token == JsonToken.START_OBJECT) {
            return start(items);
        }
        if (token == JsonToken.END_ARRAY && json.nextToken() == null) {
            return end();
        }
        throw new IOException("an array of objects was expected, and nothing else");
    }

    /** The name of the member that the value is, or in whose array it stands. */
    private String memberName() {
        var context = json.getParsingContext();
        if (json.currentToken() == JsonToken.START_OBJECT) {
            context = context.getParent();
        }
        while (context.inArray()) {
            context = context.getParent();
        }
        return context.getCurrentName() == null ? "" : context.getCurrentName();
    }

    private int start(String element) {
        open.push(element);
        name = element;
        event = START_ELEMENT;
        return event;
    }

    private int end() {
        name = open.pop();
        return END_ELEMENT;
    }

    private boolean isLong(JsonToken token) {
        return token == JsonToken.VALUE_STRING && open.size() == 2 && CATALOG.equals(name);
    }

    /** The catalogue as a string may be hundreds of megabytes: taken out of the parser's hands, unread. */
    private int begunLongText() throws IOException {
        StringWriter buffered = new StringWriter();
        json.releaseBuffered(buffered);
        document.unread(buffered.toString().toCharArray());
        longText = new LongJsonString(document);
        return goOnWithLongText();
    }

    private int goOnWithLongText() throws IOException {
        text = longText.next();
        if (!text.isEmpty()) {
            return CHARACTERS;
        }
        // what follows the string is the rest of an object
        document.unread("{\"\":null".toCharArray());
        json = FACTORY.createParser(document);
        longText = null;
        json.nextToken();
        return end();
    }

    @Override
    public String getText() {
        try {
            return text == null ? json.getText() : text;
        } catch (StreamConstraintsException tooMuch) {
            throw new BrokenText(new Unreadable(TOO_MUCH));
        } catch (IOException broken) {
            throw new BrokenText(broken);
        }
    }

    @Override
    public int getEventType() {
        return event;
    }

    @Override
    public String getLocalName() {
        return name;
    }

    @Override
    public Location getLocation() {
        var at = json.currentTokenLocation();
        return new Place(at.getLineNr(), at.getColumnNr());
    }

    /** Text that turns out to be broken where the interface knows no exception. */
    public static final class BrokenText extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BrokenText(Exception cause) {
            super(cause);
        }
    }
}

package io.parvis.sso.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** A parser that has read one document is as careful with the next. */
class ParsersTest {
    private final Parsers parsers = new Parsers();

    @Test
    void whatIsRefusedAtFirstIsRefusedLater() throws Exception {
        List<String> bad = List.of(
                "<!DOCTYPE a><a/>",
                "<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>",
                "<a>&e;</a>",
                "<a/><a/>",
                "<p:a/>",
                "<a>".repeat(65) + "</a>".repeat(65));
        for (int turn = 0; turn < 3; turn++) {
            for (String text : bad) {
                assertThatThrownBy(() -> parsers.parse(text)).as(text).isInstanceOf(SAXException.class);
                assertThat(parsers.parse("<a>".repeat(60) + "</a>".repeat(60))
                                .getDocumentElement()
                                .getTagName())
                        .isEqualTo("a");
            }
        }
    }

    @Test
    void documentsHaveNothingToDoWithEachOther() throws Exception {
        Document first = parsers.parse("<a xmlns:p='urn:x' ID='1'><p:b>text</p:b></a>");
        Document second = parsers.parse("<a ID='1'/>");
        assertThat(second).isNotSameAs(first);
        assertThat(first.getDocumentElement().getTextContent()).isEqualTo("text");
        assertThat(second.getDocumentElement().hasChildNodes()).isFalse();
        assertThatThrownBy(() -> parsers.parse("<p:b/>")).isInstanceOf(SAXException.class);
    }

    /** Longer than one parser serves, by many at once. */
    @Test
    void manyReadAtOnce() {
        String filling = "x".repeat(20_000);
        List<String> read = IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> text("<a n" + i + "='1'>" + i + filling + "</a>"))
                .toList();
        assertThat(read)
                .isEqualTo(IntStream.range(0, 200).mapToObj(i -> i + filling).toList());
    }

    private String text(String xml) {
        try {
            return parsers.parse(xml).getDocumentElement().getTextContent();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}

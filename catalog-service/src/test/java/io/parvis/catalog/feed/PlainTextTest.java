package io.parvis.catalog.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "plain|plain",
                "<p>One</p><p>Two</p>|One~Two",
                "One<br>Two<BR />Three|One~Two~Three",
                "<b class=\"x\">Bold</b> and <i>not</i>|Bold and not",
                "l&rsquo;&eacute;t&eacute; &agrave; l&#39;Op&#xE9;ra|l’été à l'Opéra",
                "Tom &amp;amp; Co|Tom &amp; Co",
                "1&nbsp;000&nbsp;&euro;|1 000 €",
                "&yuml;&divide;&not;|ÿ÷¬",
                "a < b and c > d|a < b and c > d",
                "a <3 b|a <3 b",
                "&unknown; &#xD800; &#9999999; &|&unknown; &#xD800; &#9999999; &",
                "<script>alert('x')</script>Seen<style>p{}</style>|Seen",
                "<!-- hidden -->Seen|Seen",
                "  much   room  |much room"
            })
    void leavesWhatPeopleRead(String html, String read) {
        assertThat(PlainText.of(html)).isEqualTo(read.replace('~', '\n'));
    }

    @Test
    void lineEndsCountOnlyWhereThereAreNoTags() {
        assertThat(PlainText.of("One\r\nTwo\n\n\n\nThree")).isEqualTo("One\nTwo\n\nThree");
        assertThat(PlainText.of("<p>One\r\nTwo</p>\n<p>Three</p>")).isEqualTo("One Two\nThree");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "<p></p>", "<br/>", "&nbsp;"})
    void nothingIsNothing(String html) {
        assertThat(PlainText.of(html)).isNull();
    }
}

package io.parvis.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnUrlTest {
    private static final Set<Origin> ALLOWED = Stream.of("https://www.opera.example", "http://localhost:3000")
            .map(text -> Origin.of(text).orElseThrow())
            .collect(Collectors.toSet());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.opera.example",
                "https://www.opera.example/",
                "https://www.opera.example/fr/mon-compte",
                "https://www.opera.example:443/fr/mon-compte?a=b#c",
                "HTTPS://WWW.OPERA.EXAMPLE/fr",
                "http://localhost:3000/fr",
                "https://www.opera.example?a=b",
                "https://www.opera.example#top",
                "https://www.opera.example/fr/?next=https%3A%2F%2Fwww.opera.example%2F%3Fq%3D50%2525",
                "https://www.opera.example/fr/?next=//somewhere/../else",
                "https://www.opera.example/fr/%C3%A9t%C3%A9",
                "https://www.opera.example/fr/a..b/.well-known;v=1",
                "https://www.opera.example/fr/100%25",
                "https://www.opera.example/fr?filter[topic]=opera&q=a+b",
                "https://www.opera.example/@author",
            })
    void plainPagesOfOurSites(String address) {
        assertThat(ReturnUrl.of(address, ALLOWED)).contains(URI.create(address));
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.opera.example/été, https://www.opera.example/%C3%A9t%C3%A9",
        "https://www.opera.example/?q=Ö#ß, https://www.opera.example/?q=%C3%96#%C3%9F"
    })
    void lettersThatWereNotEncodedAre(String address, URI encoded) {
        assertThat(ReturnUrl.of(address, ALLOWED)).contains(encoded);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void nothingElse(Form form) {
        assertThat(ReturnUrl.of(form.address(), ALLOWED)).isEmpty();
    }

    static List<Form> refused() {
        return REFUSED;
    }

    /** @param kind what is wrong with it, or tried with it */
    record Form(String kind, String address) {
        /** With everything that is not printed shown by its code. */
        @Override
        public String toString() {
            return kind + ": "
                    + address.codePoints()
                            .mapToObj(c -> c > ' ' && c < 0x7f ? Character.toString(c) : String.format("\\u%04x", c))
                            .collect(Collectors.joining());
        }
    }

    private static List<Form> forms(String kind, String... addresses) {
        return Stream.of(addresses).map(address -> new Form(kind, address)).toList();
    }

    @Test
    void withoutOriginsNothing() {
        assertThat(ReturnUrl.of("https://www.opera.example/", Set.of())).isEmpty();
    }

    @Test
    void theTableHasNoFormTwice() {
        assertThat(REFUSED.stream().map(Form::address)).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(100);
    }

    private static final List<Form> REFUSED = Stream.of(
                    forms(
                            "not a whole address",
                            "",
                            " ",
                            "/",
                            "/fr",
                            "fr",
                            "?a=b",
                            "#top",
                            "..",
                            "www.opera.example",
                            "www.opera.example/fr",
                            "localhost:3000",
                            "null",
                            "//",
                            "//www.opera.example",
                            "//www.opera.example/fr",
                            "//evil.example",
                            "///evil.example",
                            "////evil.example/fr",
                            "/\\evil.example",
                            "\\\\evil.example",
                            "/\t/evil.example",
                            "://www.opera.example",
                            ":"),
                    forms(
                            "schemes",
                            "http://www.opera.example/",
                            "ftp://www.opera.example/",
                            "ws://www.opera.example/",
                            "wss://www.opera.example/",
                            "file:///etc/passwd",
                            "file://www.opera.example/",
                            "javascript:alert(1)",
                            "javascript://www.opera.example/%0aalert(1)",
                            "JaVaScRiPt:alert(1)//https://www.opera.example",
                            "java\nscript:alert(1)",
                            "data:text/html,<script>alert(1)</script>",
                            "data:text/html;base64,PHNjcmlwdD4=",
                            "vbscript:msgbox(1)",
                            "blob:https://www.opera.example/1",
                            "view-source:https://www.opera.example/",
                            "about:blank",
                            "mailto:box@www.opera.example",
                            "httpss://www.opera.example/",
                            "https+x://www.opera.example/",
                            "https:www.opera.example",
                            "https:/www.opera.example",
                            "https:///www.opera.example",
                            "https:////www.opera.example",
                            "https:\\\\www.opera.example",
                            "https:/\\www.opera.example",
                            "https://\\www.opera.example",
                            "https ://www.opera.example",
                            "https: //www.opera.example",
                            " https://www.opera.example/",
                            "https://www.opera.example/ ",
                            "\u0000https://www.opera.example/",
                            "\ufeffhttps://www.opera.example/",
                            "https\u003a\u2215\u2215www.opera.example/",
                            "https：//www.opera.example/",
                            "ℎttps://www.opera.example/"),
                    forms(
                            "hosts",
                            "https://opera.example/",
                            "https://evil.example/",
                            "https://evil.example/https://www.opera.example/",
                            "https://evil.example?https://www.opera.example/",
                            "https://evil.example#https://www.opera.example/",
                            "https://www.opera.example.evil.example/",
                            "https://www.opera.example-evil.example/",
                            "https://evilwww.opera.example/",
                            "https://evil.www.opera.example/",
                            "https://www.opera.example./",
                            "https://.www.opera.example/",
                            "https://www..opera.example/",
                            "https://www.opera.examples/",
                            "https://www.opera.exampl/",
                            "https://www-opera.example/",
                            "https://www_opera.example/",
                            "https://*.opera.example/",
                            "https://",
                            "https:///",
                            "https://?",
                            "https://#www.opera.example",
                            "https://127.0.0.1/",
                            "https://[::1]/",
                            "https://[www.opera.example]/",
                            "https://2130706433/",
                            "https://0x7f.1/",
                            "https://www.opera.example%2eevil.example/",
                            "https://www.opera.example%2f.evil.example/",
                            "https://www.opera.example%23.evil.example/",
                            "https://www.opera.example%00.evil.example/",
                            "https://www%2eopera%2eexample/",
                            "https://www.opera.example;.evil.example/",
                            "https://www.opera.example,evil.example/",
                            "https://www.opera.example evil.example/",
                            "https://www.opera.example\t.evil.example/",
                            "https://www.opera.example\n.evil.example/",
                            "https://www.opera.example\r\n.evil.example/",
                            "https://www.opera.example\u0000.evil.example/",
                            "https://www.op\tera.example/"),
                    forms(
                            "user information",
                            "https://visitor@www.opera.example/",
                            "https://visitor:secret@www.opera.example/",
                            "https://@www.opera.example/",
                            "https://:@www.opera.example/",
                            "https://www.opera.example@evil.example/",
                            "https://www.opera.example:443@evil.example/",
                            "https://www.opera.example%40evil.example/",
                            "https://evil.example@@www.opera.example/",
                            "https://evil.example\\@www.opera.example/",
                            "https://evil.example/@www.opera.example/",
                            "https://evil.example#@www.opera.example/",
                            "https://evil.example?@www.opera.example/",
                            "https://www.opera.example\\@evil.example/",
                            "https://www.opera.example＠evil.example/"),
                    forms(
                            "ports",
                            "https://www.opera.example:8443/",
                            "https://www.opera.example:80/",
                            "https://www.opera.example:0/",
                            "https://www.opera.example:/",
                            "https://www.opera.example::443/",
                            "https://www.opera.example:0443/",
                            "https://www.opera.example:+443/",
                            "https://www.opera.example:-443/",
                            "https://www.opera.example:443.0/",
                            "https://www.opera.example:443:443/",
                            "https://www.opera.example:65979/",
                            "https://www.opera.example:4294967739/",
                            "https://www.opera.example:99999999999999999999/",
                            "https://www.opera.example:443evil.example/",
                            "https://www.opera.example:four/",
                            "https://www.opera.example:٤٤٣/",
                            "https://www.opera.example:%34%34%33/",
                            "http://localhost/",
                            "http://localhost:3001/",
                            "https://localhost:3000/",
                            "http://localhost:30000/"),
                    forms(
                            "international names that look like ours",
                            "https://www.орera.example/",
                            "https://www.opеra.example/",
                            "https://www.opera.exаmple/",
                            "https://www.opéra.example/",
                            "https://www.ópera.example/",
                            "https://ｗｗｗ.opera.example/",
                            "https://www．opera．example/",
                            "https://www。opera。example/",
                            "https://www․opera․example/",
                            "https://www.opera.example／evil.example/",
                            "https://www.opera.example⁄evil.example/",
                            "https://www.opera.example？evil.example/",
                            "https://www.opera.example＃evil.example/",
                            "https://www.opera.example：443/",
                            "https://www.opera\u00ad.example/",
                            "https://www.opera\u200b.example/",
                            "https://www.opera\u202e.example/",
                            "https://ⓦⓦⓦ.opera.example/",
                            "https://WWW.OPERA.EXAMPLE\u0130/",
                            "https://www.operа.example/",
                            "https://xn--www-opera-kzc.example/",
                            "https://www.xn--opra-bpa.example/"),
                    forms(
                            "encoded twice, or once too often",
                            "https%3A%2F%2Fwww.opera.example%2F",
                            "https%253A%252F%252Fwww.opera.example%252F",
                            "https:%2F%2Fwww.opera.example/",
                            "https://www.opera.example%252fevil.example/",
                            "%68ttps://www.opera.example/",
                            "https://www.opera.example/%252F%252Fevil.example",
                            "https://www.opera.example/%255cevil.example",
                            "https://www.opera.example/%252e%252e/",
                            "https://www.opera.example/%25252f",
                            "https://www.opera.example/%2500"),
                    forms(
                            "paths that a later reader could take otherwise",
                            "https://www.opera.example//evil.example/",
                            "https://www.opera.example///evil.example/",
                            "https://www.opera.example/fr//evil.example/",
                            "https://www.opera.example/%2f%2fevil.example/",
                            "https://www.opera.example/%2Fevil.example/",
                            "https://www.opera.example/\\evil.example/",
                            "https://www.opera.example\\evil.example/",
                            "https://www.opera.example/%5cevil.example/",
                            "https://www.opera.example/../",
                            "https://www.opera.example/fr/../../evil",
                            "https://www.opera.example/./fr",
                            "https://www.opera.example/fr/..",
                            "https://www.opera.example/%2e%2e/",
                            "https://www.opera.example/.%2E/",
                            "https://www.opera.example/..;/"),
                    forms(
                            "what belongs into no address",
                            "https://www.opera.example/ x",
                            "https://www.opera.example/\u0000",
                            "https://www.opera.example/\u0007",
                            "https://www.opera.example/\t",
                            "https://www.opera.example/\nSet-Cookie: a=b",
                            "https://www.opera.example/\r\nLocation: https://evil.example/",
                            "https://www.opera.example/\u007f",
                            "https://www.opera.example/\u0085",
                            "https://www.opera.example/\u00a0",
                            "https://www.opera.example/\u2028",
                            "https://www.opera.example/\u202etxt",
                            "https://www.opera.example/\ud800",
                            "https://www.opera.example/%00",
                            "https://www.opera.example/%0d%0aSet-Cookie:%20a=b",
                            "https://www.opera.example/%0A",
                            "https://www.opera.example/%09",
                            "https://www.opera.example/%7f",
                            "https://www.opera.example/?a=%0d%0a",
                            "https://www.opera.example/?a=%00",
                            "https://www.opera.example/#%0a",
                            "https://www.opera.example/%c2%85",
                            "https://www.opera.example/%e2%80%ae",
                            "https://www.opera.example/%",
                            "https://www.opera.example/%2",
                            "https://www.opera.example/%zz",
                            "https://www.opera.example/?a=%u0041",
                            "https://www.opera.example/<script>",
                            "https://www.opera.example/\"onclick=\"x",
                            "https://www.opera.example/{LANGUAGE}/",
                            "https://www.opera.example/a|b",
                            "https://www.opera.example/a^b",
                            "https://www.opera.example/a`b",
                            "https://www.opera.example/?a=<b>",
                            "https://www.opera.example/?a=\"b\"",
                            "https://www.opera.example/?a=b\\c",
                            "https://www.opera.example/#a#b",
                            "https://www.opera.example/#<b>",
                            "https://www.opera.example/" + "a".repeat(2000)))
            .flatMap(List::stream)
            .toList();
}

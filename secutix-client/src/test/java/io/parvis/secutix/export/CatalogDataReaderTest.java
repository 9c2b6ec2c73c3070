package io.parvis.secutix.export;

import static io.parvis.secutix.Generated.once;
import static io.parvis.secutix.Generated.times;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ctc.wstx.exc.WstxEOFException;
import io.parvis.secutix.Generated;
import io.parvis.secutix.Taken;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogDataReaderTest {
    private static final String PRICE = "<prices><seatCatId>1</seatCatId><amount>4000</amount></prices>";

    private final Taken taken = new Taken();

    @Test
    void readsWhatStandsBesideProducts() throws XMLStreamException {
        CatalogRest rest = read("""
                <seasons><id>900</id><code>S</code><state>RUNNING</state>
                  <products><id>1</id></products>
                  <audienceCategories><id>3</id><code>YOUNG</code></audienceCategories>
                  <audienceSubCategories><id>4</id><code>U26</code><audienceCategoryId>3</audienceCategoryId>
                    <audienceCategoryKind>INDIVIDUAL</audienceCategoryKind></audienceSubCategories>
                  <priceLevels><id>5</id><mainCategory>FULL</mainCategory><reduction>R1</reduction></priceLevels>
                  <advantages><id>6</id><type>CODE</type><accessCode>OPENSESAME</accessCode>
                    <name><translations><locale>fr</locale><value>Amis</value></translations></name>
                    <productIds>1</productIds><productIds/></advantages></seasons>
                <physicalConfigurations><id>7</id><siteId>8</siteId><siteCode>P</siteCode><spaceId>9</spaceId>
                  <spaceCode>H</spaceCode><formattedAddress>1 rue X</formattedAddress>
                  <areas><id>10</id></areas></physicalConfigurations>
                <holograms><id>1</id></holograms>
                <showcases><code>TOP</code><productIds>1</productIds></showcases>
                <groupCriterions><id>11</id></groupCriterions>
                <externalVerifications><id>12</id></externalVerifications>
                <seasons><id>901</id><products><id>2</id></products></seasons>
                """);

        assertThat(taken.products).extracting(ExportedProduct::season).containsExactly(0, 1);
        CatalogRest.Season season = rest.seasons().get(0);
        assertThat(season.tariffs()).containsExactly(new CatalogRest.Tariff("4", "U26", Map.of(), "3", "INDIVIDUAL"));
        assertThat(season.tariffCategories())
                .extracting(ExportedProduct.Named::code)
                .containsExactly("YOUNG");
        assertThat(season.priceLevels()).containsExactly(new CatalogRest.PriceLevel("5", null, Map.of(), "FULL", "R1"));
        assertThat(season.advantages().get(0).productIds()).containsExactly("1");
        assertThat(season.advantages().get(0).name()).containsEntry("fr", "Amis");
        assertThat(rest.toString()).doesNotContain("OPENSESAME");
        CatalogRest.Venue venue = rest.venues().get(0);
        assertThat(List.of(venue.siteId(), venue.siteCode(), venue.spaceId(), venue.spaceCode()))
                .containsExactly("8", "P", "9", "H");
        assertThat(venue.formattedAddress()).isEqualTo("1 rue X");
        assertThat(venue.areas()).hasSize(1);
        assertThat(rest.showcases()).hasSize(1);
        assertThat(rest.groupCriterions()).hasSize(1);
        assertThat(rest.externalVerifications()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&lt;catalogData>&lt;seasons>&lt;products>&lt;code>A&amp;amp;B&lt;/code>&lt;/products>&lt;/seasons>&lt;/catalogData>",
                "<![CDATA[<catalogData><seasons><products><code>A&amp;B</code></products></seasons></catalogData>]]>",
                "\n  <![CDATA[\n<?xml version=\"1.0\" encoding=\"UTF-16\"?><x:any xmlns:x='u'><!-- - --><x:seasons>]]>"
                        + "<!-- between --><![CDATA[<products><code>A&amp;B</code></products></x:seasons></x:any>]]>\n"
            })
    void readsACatalogueThatIsAString(String string) throws XMLStreamException {
        assertThat(read(string).seasons()).hasSize(1);
        assertThat(taken.products).extracting(ExportedProduct::code).containsExactly("A&B");
    }

    @Test
    void aLongStringIsReadPieceByPiece() throws XMLStreamException {
        read(Generated.of(
                once("<catalogData>&lt;catalogData>&lt;seasons>"),
                times(50_000, "&lt;products>&lt;id>1&lt;/id>&lt;code>é&amp;amp;&lt;/code>&lt;/products>"),
                once("&lt;/seasons>&lt;/catalogData></catalogData>")));

        assertThat(taken.products).hasSize(50_000).allMatch(product -> "é&".equals(product.code()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&lt;catalogData>&lt;seasons>",
                "&lt;catalogData/>&lt;more/>",
                "no catalogue",
                "&lt;a/> <b/>",
                "&lt;!DOCTYPE a [&lt;!ENTITY b 'c'>]>&lt;catalogData/>"
            })
    void aStringThatIsNoDocumentIsBroken(String string) {
        assertThatThrownBy(() -> read(string))
                .isInstanceOf(XMLStreamException.class)
                .isNotInstanceOf(WstxEOFException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "event><performances,prices",
        "event,performances",
        "package,lines",
        "goods,prices",
        "pass><items,itemPrices",
        "pass><items,timeslotIds",
        "pass,items"
    })
    void aProductWithTooManyPartsIsLeftOutAndTheOthersAreNot(String form, String part) throws XMLStreamException {
        String end = form.contains("><") ? form.split("><")[1] + "></" + form.split("><")[0] : form;
        String one = "<" + part + ">1<id>1</id></" + part + ">";
        read(product(
                Stream.concat(once("<" + form + ">"), Stream.concat(times(1_000_000, one), once("</" + end + ">")))));

        assertThat(taken.leftOut)
                .containsExactly("product 7 has more than 20000 " + part.replace("itemPrices", "prices"));
        assertThat(taken.products).extracting(ExportedProduct::id).containsExactly("6", "8");
    }

    @ParameterizedTest
    @CsvSource({
        "topics,topics",
        "salePeriods,sale periods",
        "saleCloseExceptions,closing periods",
        "crossSellProductLinks,cross-selling links"
    })
    void soIsOneWithTooManyOfItsOwn(String part, String named) throws XMLStreamException {
        read(product(times(1_000_000, "<" + part + "/>")));

        assertThat(taken.leftOut).containsExactly("product 7 has more than 20000 " + named);
        assertThat(taken.products).hasSize(2);
    }

    @Test
    void manyPerformancesWithManyPricesAreTooMuchTogether() throws XMLStreamException {
        String performance = "<performances>" + PRICE.repeat(100) + "</performances>";
        read(product(Stream.concat(once("<event>"), Stream.concat(times(5_000, performance), once("</event>")))));

        assertThat(taken.leftOut).containsExactly("product 7 has more than 200000 parts");
        assertThat(taken.products).hasSize(2);
    }

    @Test
    void aBigMuseumIsNotTooMuch() throws XMLStreamException {
        String performance = "<performances><id>1</id>" + PRICE.repeat(10) + "</performances>";
        read(product(Stream.concat(once("<event>"), Stream.concat(times(15_000, performance), once("</event>")))));

        assertThat(taken.leftOut).isEmpty();
        assertThat(taken.products.get(1).performances()).hasSize(15_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"code", "state"})
    void aTextWithoutEndIsTooMuch(String element) throws XMLStreamException {
        read(product(Stream.concat(
                once("<" + element + ">"),
                Stream.concat(times(1_000_000, "a very long text ".repeat(10)), once("</" + element + ">")))));

        assertThat(taken.leftOut).containsExactly("product 7 has a text of more than 1000000 characters");
        assertThat(taken.products).hasSize(2);
    }

    @Test
    void aTextThatNobodyAskedForMayBeLong() throws XMLStreamException {
        read(product(Stream.concat(
                once("<internalName>"), Stream.concat(times(2_000_000, "word "), once("</internalName>")))));

        assertThat(taken.products).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a>", "<topics><parent>", "<lines><products>"})
    void aNestWithoutEndIsRefused(String nest) {
        assertThatThrownBy(() -> read(product(times(1_000_000, nest))))
                .isInstanceOf(Unreadable.class)
                .hasMessage("nests its elements deeper than 50");
        assertThat(taken.products).hasSize(1);
    }

    @Test
    void whatStandsBesideProductsIsBoundedToo() {
        assertThatThrownBy(() -> read(
                        Generated.of(once("<catalogData>"), times(300_000, "<showcases/>"), once("</catalogData>"))))
                .hasMessage("has more than 200000 showcases");
    }

    private static InputStream product(Stream<String> inside) {
        return Generated.of(
                once("<catalogData><seasons><products><id>6</id></products><products><id>7</id>"),
                inside,
                once("</products><products><id>8</id></products></seasons></catalogData>"));
    }

    private CatalogRest read(String inside) throws XMLStreamException {
        return read(Generated.of(once("<catalogData>" + inside + "</catalogData>")));
    }

    private CatalogRest read(InputStream document) throws XMLStreamException {
        return CatalogDataReader.read(SafeXml.open(document), taken);
    }
}

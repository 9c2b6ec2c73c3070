package io.parvis.secutix.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parvis.secutix.Taken;
import java.io.StringReader;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductReaderTest {
    @Test
    void readsAnEvent() throws XMLStreamException {
        ExportedProduct product = read("""
                <id>10228500000042</id><code>CARMEN</code><productFamilyType>SINGLE_ENTRY</productFamilyType>
                <state>RUNNING</state>
                <externalName><translations><locale>fr</locale><value>  Carmen,  opéra </value></translations>
                  <translations><locale>de_CH</locale><value>Carmen &amp; Co</value></translations>
                  <translations><locale>en</locale><value>   </value></translations></externalName>
                <topics><id>7</id><code>OPERA</code><parent><id>6</id><code>MUSIC</code></parent></topics>
                <salePeriods><salesChannelCode>WEB</salesChannelCode><start>a</start><end>b</end></salePeriods>
                <event><performances><id>20</id><state>RUNNING</state><start>s</start><duration>150</duration>
                  <physicalConfigurationId>3</physicalConfigurationId>
                  <seatCategories><id>1</id><code>C1</code></seatCategories>
                  <prices><seatCatId>1</seatCatId><audSubCatId>2</audSubCatId><amount>48500</amount></prices>
                  <prices><audSubCatId>2</audSubCatId><amount>a lot</amount></prices>
                </performances></event>
                """);

        assertThat(product.id()).isEqualTo("10228500000042");
        assertThat(product.season()).isEqualTo(4);
        assertThat(product.form()).isEqualTo("event");
        assertThat(product.name()).isEqualTo(Map.of("fr", "Carmen, opéra", "de", "Carmen & Co"));
        assertThat(product.topics().get(0).parent().code()).isEqualTo("MUSIC");
        assertThat(product.salePeriods()).containsExactly(new ExportedProduct.Period("WEB", "a", "b", List.of()));
        ExportedProduct.Performance performance = product.performances().get(0);
        assertThat(performance.durationMinutes()).isEqualTo(150);
        assertThat(performance.venueId()).isEqualTo("3");
        assertThat(performance.prices())
                .containsExactly(
                        new ExportedProduct.Price("1", "2", null, 48500L),
                        new ExportedProduct.Price(null, "2", null, null));
    }

    @Test
    void readsAComposedProductWithoutWalkingIntoItsParts() throws XMLStreamException {
        ExportedProduct product = read("""
                <id>1</id><seasonTicket><lines><id>5</id><minQuantity>3</minQuantity>
                  <products><id>2</id><event><performances><id>21</id></performances></event></products>
                  <products><id>3</id><package><lines><products><id>1</id></products></lines></package></products>
                  <products><code>without an id</code></products>
                </lines></seasonTicket>
                """);

        assertThat(product.id()).isEqualTo("1");
        assertThat(product.performances()).isEmpty();
        assertThat(product.lines()).hasSize(1);
        assertThat(product.lines().get(0).productIds()).containsExactly("2", "3");
        assertThat(product.lines().get(0).minQuantity()).isEqualTo(3);
    }

    @Test
    void passesOverWhatItDoesNotKnow() throws XMLStreamException {
        ExportedProduct product = read("""
                <hologram a="b"><id>not this one</id><deep><deeper/></deep></hologram><id>1</id>
                <event><rehearsals><id>9</id></rehearsals><performances><aura/><id>2</id></performances></event>
                <code><!-- a comment -->A<![CDATA[&B]]></code>
                """);

        assertThat(product.id()).isEqualTo("1");
        assertThat(product.code()).isEqualTo("A&B");
        assertThat(product.performances())
                .extracting(ExportedProduct.Performance::id)
                .containsExactly("2");
    }

    @Test
    void anEmptyProductHasNothing() throws XMLStreamException {
        ExportedProduct product = read("");
        assertThat(product.id()).isNull();
        assertThat(product.form()).isNull();
        assertThat(product.name()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<id>1", "<event><performances>", "<id>1</code>"})
    void aBrokenDocumentIsNeverAProduct(String inside) {
        assertThatThrownBy(() -> readRaw("<products>" + inside)).isInstanceOf(XMLStreamException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-01T20:00:00.000+01:00,2027-03-01T20:00:00+01:00",
        "2027-03-01T20:00:00+0100,2027-03-01T20:00:00+01:00",
        "2027-03-01T19:00:00Z,2027-03-01T20:00:00+01:00",
        "2027-07-01T20:00:00.000,2027-07-01T20:00:00+02:00",
        "2027-07-01,2027-07-01T00:00:00+02:00"
    })
    void readsDatesInTheZone(String text, OffsetDateTime expected) {
        assertThat(SecutixDates.parse(text, ZoneId.of("Europe/Paris"))).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2027-02-30", "01/02/2027", "2027-03-01 20:00", "1772000000"})
    void whatIsNoDateIsNone(String text) {
        assertThat(SecutixDates.parse(text, ZoneId.of("Europe/Paris"))).isEmpty();
    }

    private static ExportedProduct read(String inside) throws XMLStreamException {
        return readRaw("<products>" + inside + "</products>");
    }

    private static ExportedProduct readRaw(String xml) throws XMLStreamException {
        XMLStreamReader reader = XMLInputFactory.newInstance().createXMLStreamReader(new StringReader(xml));
        reader.nextTag();
        Taken taken = new Taken();
        ProductReader.read(new Elements(reader, Kept.ofTheRest()), 4, taken);
        assertThat(taken.leftOut).isEmpty();
        return taken.products.get(0);
    }
}

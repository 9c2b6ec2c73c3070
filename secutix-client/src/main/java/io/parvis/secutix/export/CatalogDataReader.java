package io.parvis.secutix.export;

import io.parvis.secutix.export.CatalogRest.Season;
import io.parvis.secutix.export.CatalogRest.Showcase;
import io.parvis.secutix.export.CatalogRest.Venue;
import io.parvis.secutix.export.ExportedProduct.Named;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads {@code catalogData} as a stream, whether it holds elements or one string that is an XML document. */
public final class CatalogDataReader {
    private final ExportSink sink;
    private final List<Season> seasons = new ArrayList<>();
    private final List<Venue> venues = new ArrayList<>();
    private final List<Showcase> showcases = new ArrayList<>();
    private final List<Named> groupCriterions = new ArrayList<>();
    private final List<Named> externalVerifications = new ArrayList<>();
    private int seasonCount;

    private CatalogDataReader(ExportSink sink) {
        this.sink = sink;
    }

    /**
     * One product after the other goes to the sink.
     *
     * @param xml at the start tag; left at the end tag
     */
    public static CatalogRest read(XMLStreamReader xml, ExportSink sink) throws XMLStreamException {
        CatalogDataReader reader = new CatalogDataReader(sink);
        reader.read(xml);
        return new CatalogRest(
                reader.seasons, reader.venues, reader.showcases, reader.groupCriterions, reader.externalVerifications);
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        Kept kept = Kept.ofTheRest();
        Elements elements = new Elements(xml, kept);
        RestReader rest = new RestReader(elements, sink);
        for (int event = elements.next(); event != XMLStreamConstants.END_ELEMENT; event = elements.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                take(elements, rest, xml.getLocalName());
            } else if (TextReader.isText(event) && !TextReader.piece(xml).isBlank()) {
                TextReader.document(xml, nested -> {
                    Elements inner = new Elements(nested, kept);
                    RestReader innerRest = new RestReader(inner, sink);
                    inner.children(name -> take(inner, innerRest, name));
                });
                return;
            }
        }
    }

    private void take(Elements elements, RestReader rest, String name) throws XMLStreamException {
        switch (name) {
            case "seasons" -> elements.add(seasons, rest.season(seasonCount++), name);
            case "physicalConfigurations" -> elements.add(venues, rest.venue(), name);
            case "showcases" -> elements.add(showcases, rest.showcase(), name);
            case "groupCriterions" -> elements.add(groupCriterions, rest.named(), name);
            case "externalVerifications" -> elements.add(externalVerifications, rest.named(), name);
            case "products" -> ProductReader.read(elements, -1, sink);
            default -> elements.skip();
        }
    }
}

package io.parvis.secutix.export;

import io.parvis.secutix.export.ExportedProduct.CrossSell;
import io.parvis.secutix.export.ExportedProduct.Line;
import io.parvis.secutix.export.ExportedProduct.Named;
import io.parvis.secutix.export.ExportedProduct.Pass;
import io.parvis.secutix.export.ExportedProduct.PassItem;
import io.parvis.secutix.export.ExportedProduct.Performance;
import io.parvis.secutix.export.ExportedProduct.Period;
import io.parvis.secutix.export.ExportedProduct.Price;
import io.parvis.secutix.export.ExportedProduct.Topic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads one {@code products} element of the export, its start tag just passed, up to its end tag. */
public final class ProductReader {
    private final Elements elements;
    private final PartReader parts;

    public ProductReader(XMLStreamReader xml) {
        this.elements = new Elements(xml);
        this.parts = new PartReader(elements);
    }

    /**
     * @param season which season it stands in, from 0
     * @throws XMLStreamException when the document itself is broken; a strange value never throws
     */
    public ExportedProduct read(int season) throws XMLStreamException {
        Draft draft = new Draft();
        elements.children(name -> take(name, draft));
        return draft.product(season);
    }

    private void take(String name, Draft draft) throws XMLStreamException {
        switch (name) {
            case "salePeriods" -> draft.salePeriods.add(parts.period());
            case "saleCloseExceptions" -> draft.closed.add(parts.period());
            case "crossSellProductLinks" -> draft.crossSells.add(parts.crossSell());
            case "topics" -> draft.topics.add(parts.topic());
            case "activity" -> draft.activity = parts.named();
            case "externalName", "shortName", "description" -> draft.translated.put(name, elements.translations());
            case "event",
                    "pass",
                    "singleEntry",
                    "service",
                    "goods",
                    "membership",
                    "package",
                    "seasonTicket",
                    "transport",
                    "hospitality" -> {
                draft.form = name;
                elements.children(child -> takeForm(child, draft));
            }
            case "id",
                    "code",
                    "productFamilyType",
                    "productFamilySubType",
                    "state",
                    "logo",
                    "smallImageUrl",
                    "mediumImageUrl",
                    "largeImageUrl",
                    "detailURL",
                    "prevSeasonProductId",
                    "audienceType",
                    "minQuantity",
                    "maxQuantity" -> draft.plain.put(name, elements.text());
            default -> elements.skip();
        }
    }

    private void takeForm(String name, Draft draft) throws XMLStreamException {
        switch (name) {
            case "performances" -> draft.performances.add(parts.performance());
            case "prices" -> draft.prices.add(parts.price());
            case "items" -> draft.items.add(parts.passItem(draft.prices));
            case "consecutive", "dateMandatory", "guided" -> draft.plain.put(name, elements.text());
            case "lines" -> draft.lines.add(parts.line());
            default -> elements.skip();
        }
    }

    private static final class Draft {
        final Map<String, String> plain = new LinkedHashMap<>();
        final Map<String, Map<String, String>> translated = new LinkedHashMap<>();
        final List<Period> salePeriods = new ArrayList<>();
        final List<Period> closed = new ArrayList<>();
        final List<CrossSell> crossSells = new ArrayList<>();
        final List<Topic> topics = new ArrayList<>();
        final List<Performance> performances = new ArrayList<>();
        final List<Price> prices = new ArrayList<>();
        final List<Line> lines = new ArrayList<>();
        final List<PassItem> items = new ArrayList<>();
        Named activity;
        String form;

        ExportedProduct product(int season) {
            return new ExportedProduct(
                    season,
                    plain.get("id"),
                    plain.get("code"),
                    plain.get("productFamilyType"),
                    plain.get("productFamilySubType"),
                    plain.get("state"),
                    form,
                    translated.getOrDefault("externalName", Map.of()),
                    translated.getOrDefault("shortName", Map.of()),
                    translated.getOrDefault("description", Map.of()),
                    plain.get("smallImageUrl"),
                    plain.get("mediumImageUrl"),
                    plain.getOrDefault("largeImageUrl", plain.get("logo")),
                    plain.get("detailURL"),
                    activity,
                    topics,
                    salePeriods,
                    closed,
                    crossSells,
                    performances,
                    prices,
                    lines,
                    plain.get("prevSeasonProductId"),
                    plain.get("audienceType"),
                    Tidy.number(plain.get("minQuantity")),
                    Tidy.number(plain.get("maxQuantity")),
                    "pass".equals(form)
                            ? new Pass(
                                    plain.get("consecutive"),
                                    Tidy.bool(plain.get("dateMandatory")),
                                    Tidy.bool(plain.get("guided")),
                                    items)
                            : null);
        }
    }
}

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
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** Reads one {@code products} element of the export, its start tag just passed, up to its end tag. */
final class ProductReader {
    private static final Set<String> PLAIN = Set.of(
            "id",
            "code",
            "prevSeasonProductId",
            "productFamilyType",
            "productFamilySubType",
            "state",
            "audienceType",
            "logo",
            "smallImageUrl",
            "mediumImageUrl",
            "largeImageUrl",
            "detailURL",
            "minQuantity",
            "maxQuantity",
            "seasonId",
            "salesChannelCode");
    private static final Set<String> OF_A_PASS = Set.of("consecutive", "dateMandatory", "guided");

    private final Elements elements;
    private final PartReader parts;
    private final Members members = new Members();
    private final Members pass = new Members();
    private final List<Period> salePeriods = new ArrayList<>();
    private final List<Period> closed = new ArrayList<>();
    private final List<CrossSell> crossSells = new ArrayList<>();
    private final List<Topic> topics = new ArrayList<>();
    private final List<Performance> performances = new ArrayList<>();
    private final List<Price> prices = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<PassItem> items = new ArrayList<>();
    private Named activity;
    private String form;

    private ProductReader(Elements elements) {
        this.elements = elements;
        this.parts = new PartReader(elements);
    }

    /**
     * Hands the product on, or tells that it is more than can be kept: it ends there, the rest of the export does not.
     *
     * @param season which season it stands in, from 0
     * @throws XMLStreamException when the document itself is broken; a strange value never throws
     */
    static void read(Elements elements, int season, ExportSink sink) throws XMLStreamException {
        int inside = elements.depth();
        Kept before = elements.countBy(Kept.ofAProduct());
        Ended product = attempt(elements, season);
        elements.leave(inside);
        elements.countBy(before);
        if (product.whole == null) {
            sink.leftOut("product", product.id, product.trouble);
        } else {
            sink.take(product.whole);
        }
    }

    /** Either the product, or its id, if it came, and what was too much. */
    private record Ended(ExportedProduct whole, String id, String trouble) {}

    private static Ended attempt(Elements elements, int season) throws XMLStreamException {
        ProductReader reader = new ProductReader(elements);
        try {
            elements.children(reader::take);
            return new Ended(reader.product(season), null, null);
        } catch (TooMuch tooMuch) {
            return new Ended(null, reader.members.text("id"), tooMuch.getMessage());
        }
    }

    private void take(String name) throws XMLStreamException {
        switch (name) {
            case "salePeriods" -> elements.add(salePeriods, parts.period(), "sale periods");
            case "saleCloseExceptions" -> elements.add(closed, parts.period(), "closing periods");
            case "crossSellProductLinks" -> elements.add(crossSells, parts.crossSell(), "cross-selling links");
            case "topics" -> elements.add(topics, parts.topic(), name);
            case "activity" -> activity = parts.named();
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
                form = name;
                elements.children(this::takeForm);
            }
            default -> members.take(elements, PLAIN, other -> elements.skip(), name);
        }
    }

    private void takeForm(String name) throws XMLStreamException {
        switch (name) {
            case "performances" -> elements.add(performances, parts.performance(), name);
            case "prices" -> elements.add(prices, parts.price(), name);
            case "items" -> elements.add(items, parts.passItem(prices), name);
            case "lines" -> elements.add(lines, parts.line(), name);
            default -> pass.take(elements, OF_A_PASS, other -> elements.skip(), name);
        }
    }

    private ExportedProduct product(int season) {
        String large = members.text("largeImageUrl");
        return new ExportedProduct(
                season,
                members.text("id"),
                members.text("code"),
                members.text("productFamilyType"),
                members.text("productFamilySubType"),
                members.text("state"),
                form,
                members.texts("externalName"),
                members.texts("shortName"),
                members.texts("description"),
                members.text("smallImageUrl"),
                members.text("mediumImageUrl"),
                large == null ? members.text("logo") : large,
                members.text("detailURL"),
                activity,
                topics,
                salePeriods,
                closed,
                crossSells,
                performances,
                prices,
                lines,
                members.text("prevSeasonProductId"),
                members.text("audienceType"),
                members.number("minQuantity"),
                members.number("maxQuantity"),
                "pass".equals(form)
                        ? new Pass(pass.text("consecutive"), pass.bool("dateMandatory"), pass.bool("guided"), items)
                        : null,
                members.text("seasonId"),
                members.text("salesChannelCode"));
    }
}

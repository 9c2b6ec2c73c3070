package io.parvis.secutix.export;

import io.parvis.secutix.export.ExportedProduct.CrossSell;
import io.parvis.secutix.export.ExportedProduct.Line;
import io.parvis.secutix.export.ExportedProduct.Named;
import io.parvis.secutix.export.ExportedProduct.PassItem;
import io.parvis.secutix.export.ExportedProduct.PassPrice;
import io.parvis.secutix.export.ExportedProduct.Performance;
import io.parvis.secutix.export.ExportedProduct.Period;
import io.parvis.secutix.export.ExportedProduct.Price;
import io.parvis.secutix.export.ExportedProduct.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** Reads the parts of a product, each from its start tag, just passed, to its end tag. */
final class PartReader {
    private static final Set<String> PERIOD = Set.of("salesChannelCode", "start", "end");
    private static final Set<String> CROSS_SELL = Set.of(
            "id",
            "type",
            "start",
            "end",
            "targetProductId",
            "baseMinQuantity",
            "targetProductRank",
            "targetQuantityType",
            "targetSameDateAsBase");
    private static final Set<String> PASS_PRICE = Set.of(
            "seatCatId",
            "audSubCatId",
            "priceLevelId",
            "amount",
            "minQty",
            "maxQty",
            "startDate",
            "endDate",
            "startTime",
            "quota");
    private static final Set<String> NAMED = Set.of("id", "code");
    private static final Set<String> PERFORMANCE =
            Set.of("id", "code", "state", "start", "duration", "physicalConfigurationId", "spaceId");
    private static final Set<String> LINE = Set.of("id", "minQuantity", "maxQuantity");

    private final Elements elements;

    PartReader(Elements elements) {
        this.elements = elements;
    }

    Period period() throws XMLStreamException {
        List<String> tariffIds = new ArrayList<>();
        Members period = Members.read(elements, PERIOD, ids("audienceSubCatIds", tariffIds));
        return new Period(period.text("salesChannelCode"), period.text("start"), period.text("end"), tariffIds);
    }

    CrossSell crossSell() throws XMLStreamException {
        Members link = Members.read(elements, CROSS_SELL);
        return new CrossSell(
                link.text("targetProductId"),
                link.text("type"),
                link.text("start"),
                link.text("end"),
                link.text("id"),
                link.texts("externalName"),
                link.number("baseMinQuantity"),
                link.number("targetProductRank"),
                link.text("targetQuantityType"),
                link.bool("targetSameDateAsBase"));
    }

    /** By hand: nine tenths of an export are prices. */
    Price price() throws XMLStreamException {
        String[] ids = new String[3];
        Long[] amount = new Long[1];
        elements.children(name -> {
            switch (name) {
                case "seatCatId" -> ids[0] = elements.id();
                case "audSubCatId" -> ids[1] = elements.id();
                case "priceLevelId" -> ids[2] = elements.id();
                case "amount" -> amount[0] = elements.number();
                default -> elements.skip();
            }
        });
        return new Price(ids[0], ids[1], ids[2], amount[0]);
    }

    /** @param prices get the item's prices, too */
    PassItem passItem(List<Price> prices) throws XMLStreamException {
        List<PassPrice> itemPrices = new ArrayList<>();
        List<String> timeslotIds = new ArrayList<>();
        Members item = Members.read(elements, Set.of("itemId"), name -> {
            switch (name) {
                case "itemPrices", "prices" -> {
                    PassPrice price = passPrice();
                    elements.add(itemPrices, price, "prices");
                    elements.add(
                            prices,
                            new Price(price.seatCategoryId(), price.tariffId(), price.priceLevelId(), price.amount()),
                            "prices");
                }
                default -> ids("timeslotIds", timeslotIds).take(name);
            }
        });
        return new PassItem(item.text("itemId"), itemPrices, timeslotIds);
    }

    private PassPrice passPrice() throws XMLStreamException {
        Members price = Members.read(elements, PASS_PRICE);
        return new PassPrice(
                price.text("seatCatId"),
                price.text("audSubCatId"),
                price.text("priceLevelId"),
                price.number("amount"),
                price.number("minQty"),
                price.number("maxQty"),
                price.text("startDate"),
                price.text("endDate"),
                price.text("startTime"),
                price.number("quota"));
    }

    Named named() throws XMLStreamException {
        Members named = Members.read(elements, NAMED);
        return new Named(named.text("id"), named.text("code"), named.texts("externalName"));
    }

    Topic topic() throws XMLStreamException {
        Topic[] parent = new Topic[1];
        Members topic = Members.read(elements, NAMED, name -> {
            if ("parent".equals(name)) {
                parent[0] = topic();
            } else {
                elements.skip();
            }
        });
        return new Topic(topic.text("id"), topic.text("code"), topic.texts("externalName"), parent[0]);
    }

    Performance performance() throws XMLStreamException {
        List<Named> seatCategories = new ArrayList<>();
        List<Price> prices = new ArrayList<>();
        Members performance = Members.read(elements, PERFORMANCE, name -> {
            switch (name) {
                case "seatCategories" -> elements.add(seatCategories, named(), "seat categories");
                case "prices" -> elements.add(prices, price(), name);
                default -> elements.skip();
            }
        });
        return new Performance(
                performance.text("id"),
                performance.text("state"),
                performance.text("start"),
                performance.number("duration"),
                performance.text("physicalConfigurationId"),
                seatCategories,
                prices,
                performance.text("code"),
                performance.text("spaceId"));
    }

    /** Of the inner products only the ids: each of them stands in the export in its own right. */
    Line line() throws XMLStreamException {
        List<String> productIds = new ArrayList<>();
        Members line = Members.read(elements, LINE, name -> {
            if ("products".equals(name)) {
                addId(productIds, Members.read(elements, Set.of("id")).text("id"), "products");
            } else {
                elements.skip();
            }
        });
        return new Line(
                line.text("id"),
                line.texts("externalName"),
                line.number("minQuantity"),
                line.number("maxQuantity"),
                productIds);
    }

    /** Collects the ids that elements of that name hold; all others are skipped. */
    Elements.Child ids(String ofName, List<String> ids) {
        return name -> {
            if (ofName.equals(name)) {
                addId(ids, elements.text(), name);
            } else {
                elements.skip();
            }
        };
    }

    private void addId(List<String> ids, String id, String name) throws TooMuch {
        if (id != null) {
            elements.add(ids, id, name);
        }
    }
}

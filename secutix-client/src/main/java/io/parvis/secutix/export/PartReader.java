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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** Reads the parts of a product, each from its start tag, just passed, to its end tag. */
final class PartReader {
    private final Elements elements;

    PartReader(Elements elements) {
        this.elements = elements;
    }

    Period period() throws XMLStreamException {
        Map<String, String> values = new HashMap<>();
        List<String> tariffIds = new ArrayList<>();
        elements.children(name -> {
            switch (name) {
                case "salesChannelCode", "start", "end" -> values.put(name, elements.text());
                case "audienceSubCatIds" -> tariffIds.add(elements.text());
                default -> elements.skip();
            }
        });
        return new Period(values.get("salesChannelCode"), values.get("start"), values.get("end"), tariffIds);
    }

    CrossSell crossSell() throws XMLStreamException {
        Map<String, String> values = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        elements.children(name -> {
            switch (name) {
                case "externalName" -> names.putAll(elements.translations());
                case "id",
                        "type",
                        "start",
                        "end",
                        "targetProductId",
                        "baseMinQuantity",
                        "targetProductRank",
                        "targetQuantityType",
                        "targetSameDateAsBase" -> values.put(name, elements.text());
                default -> elements.skip();
            }
        });
        return new CrossSell(
                values.get("targetProductId"),
                values.get("type"),
                values.get("start"),
                values.get("end"),
                values.get("id"),
                names,
                Tidy.number(values.get("baseMinQuantity")),
                Tidy.number(values.get("targetProductRank")),
                values.get("targetQuantityType"),
                Tidy.bool(values.get("targetSameDateAsBase")));
    }

    Price price() throws XMLStreamException {
        String[] ids = new String[3];
        Long[] amount = new Long[1];
        elements.children(name -> {
            switch (name) {
                case "seatCatId" -> ids[0] = elements.text();
                case "audSubCatId" -> ids[1] = elements.text();
                case "priceLevelId" -> ids[2] = elements.text();
                case "amount" -> amount[0] = elements.number();
                default -> elements.skip();
            }
        });
        return new Price(ids[0], ids[1], ids[2], amount[0]);
    }

    /** @param prices get the item's prices, too */
    PassItem passItem(List<Price> prices) throws XMLStreamException {
        String[] id = new String[1];
        List<PassPrice> itemPrices = new ArrayList<>();
        List<String> timeslotIds = new ArrayList<>();
        elements.children(name -> {
            switch (name) {
                case "itemId" -> id[0] = elements.text();
                case "timeslotIds" -> timeslotIds.add(elements.text());
                case "itemPrices", "prices" -> {
                    PassPrice price = passPrice();
                    itemPrices.add(price);
                    prices.add(
                            new Price(price.seatCategoryId(), price.tariffId(), price.priceLevelId(), price.amount()));
                }
                default -> elements.skip();
            }
        });
        return new PassItem(id[0], itemPrices, timeslotIds);
    }

    private PassPrice passPrice() throws XMLStreamException {
        Map<String, String> values = values(
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
        return new PassPrice(
                values.get("seatCatId"),
                values.get("audSubCatId"),
                values.get("priceLevelId"),
                Tidy.number(values.get("amount")),
                Tidy.number(values.get("minQty")),
                Tidy.number(values.get("maxQty")),
                values.get("startDate"),
                values.get("endDate"),
                values.get("startTime"),
                Tidy.number(values.get("quota")));
    }

    Named named() throws XMLStreamException {
        Topic topic = topic();
        return new Named(topic.id(), topic.code(), topic.name());
    }

    Topic topic() throws XMLStreamException {
        Map<String, String> values = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        Topic[] parent = new Topic[1];
        elements.children(name -> {
            switch (name) {
                case "id", "code" -> values.put(name, elements.text());
                case "externalName" -> names.putAll(elements.translations());
                case "parent" -> parent[0] = topic();
                default -> elements.skip();
            }
        });
        return new Topic(values.get("id"), values.get("code"), names, parent[0]);
    }

    Performance performance() throws XMLStreamException {
        Map<String, String> values = new HashMap<>();
        List<Named> seatCategories = new ArrayList<>();
        List<Price> prices = new ArrayList<>();
        elements.children(name -> {
            switch (name) {
                case "seatCategories" -> seatCategories.add(named());
                case "prices" -> prices.add(price());
                case "id", "code", "state", "start", "duration", "physicalConfigurationId", "spaceId" ->
                    values.put(name, elements.text());
                default -> elements.skip();
            }
        });
        return new Performance(
                values.get("id"),
                values.get("state"),
                values.get("start"),
                Tidy.number(values.get("duration")),
                values.get("physicalConfigurationId"),
                seatCategories,
                prices,
                values.get("code"),
                values.get("spaceId"));
    }

    /** Of the inner products only the ids: each of them stands in the export in its own right. */
    Line line() throws XMLStreamException {
        Map<String, String> values = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        List<String> productIds = new ArrayList<>();
        elements.children(name -> {
            switch (name) {
                case "id", "minQuantity", "maxQuantity" -> values.put(name, elements.text());
                case "externalName" -> names.putAll(elements.translations());
                case "products" -> productIds.add(values("id").get("id"));
                default -> elements.skip();
            }
        });
        productIds.removeIf(id -> id == null);
        return new Line(
                values.get("id"),
                names,
                Tidy.number(values.get("minQuantity")),
                Tidy.number(values.get("maxQuantity")),
                List.copyOf(productIds));
    }

    private Map<String, String> values(String... wanted) throws XMLStreamException {
        List<String> names = List.of(wanted);
        Map<String, String> values = new HashMap<>();
        elements.children(name -> {
            if (names.isEmpty() || names.contains(name)) {
                values.put(name, elements.text());
            } else {
                elements.skip();
            }
        });
        return values;
    }
}

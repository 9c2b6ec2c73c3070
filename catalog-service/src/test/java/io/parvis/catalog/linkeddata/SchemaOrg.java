package io.parvis.catalog.linkeddata;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What schema.org and Google's rich results ask of the types that are used, as far as they are used. */
final class SchemaOrg {
    private static final Predicate<JsonNode> TEXT =
            node -> node.isTextual() && !node.textValue().isBlank();
    private static final Predicate<JsonNode> ADDRESS = node -> {
        try {
            return node.isTextual() && URI.create(node.textValue()).isAbsolute();
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    };
    private static final Predicate<JsonNode> MOMENT = node -> {
        try {
            return node.isTextual() && OffsetDateTime.parse(node.textValue()) != null;
        } catch (java.time.DateTimeException noMoment) {
            return false;
        }
    };
    private static final Predicate<JsonNode> AMOUNT =
            node -> node.isTextual() && node.textValue().matches("[0-9]+\\.[0-9]{2,}");
    private static final Predicate<JsonNode> CURRENCY =
            node -> node.isTextual() && node.textValue().matches("[A-Z]{3}");
    private static final Predicate<JsonNode> COUNT = JsonNode::isIntegralNumber;

    private record Rule(Predicate<JsonNode> value, Set<String> types) {}

    private record Type(Map<String, Rule> known, Set<String> required) {}

    private static final Map<String, Rule> EVENT = Map.ofEntries(
            is("name", TEXT),
            is("description", TEXT),
            is("image", ADDRESS),
            is("url", ADDRESS),
            is("inLanguage", node -> node.isTextual() && node.textValue().matches("[a-z]{2}")),
            is("startDate", MOMENT),
            is("endDate", MOMENT),
            is("eventStatus", one("EventScheduled", "EventCancelled", "EventPostponed", "EventRescheduled")),
            is("eventAttendanceMode", one("OfflineEventAttendanceMode", "OnlineEventAttendanceMode")),
            a("location", "Place"),
            a("organizer", "Organization"),
            a("offers", "Offer", "AggregateOffer"),
            a("superEvent", "EventSeries"));

    private static final Map<String, Rule> OFFER = Map.ofEntries(
            is("name", TEXT),
            is("price", AMOUNT),
            is("lowPrice", AMOUNT),
            is("highPrice", AMOUNT),
            is("offerCount", COUNT),
            is("priceCurrency", CURRENCY),
            is("url", ADDRESS),
            is("availability", one("InStock", "LimitedAvailability", "SoldOut")),
            is("validFrom", MOMENT),
            is("validThrough", MOMENT),
            a("seller", "Organization"));

    private static final Map<String, Type> TYPES = Map.of(
            "Event", new Type(EVENT, Set.of("name", "startDate", "eventStatus", "organizer")),
            "EventSeries", new Type(EVENT, Set.of("@id", "name", "startDate")),
            "Product",
                    new Type(
                            Map.ofEntries(
                                    is("name", TEXT),
                                    is("description", TEXT),
                                    is("image", ADDRESS),
                                    is("url", ADDRESS),
                                    is("sku", TEXT),
                                    a("offers", "Offer")),
                            Set.of("name")),
            "Offer", new Type(OFFER, Set.of("price", "priceCurrency")),
            "AggregateOffer", new Type(OFFER, Set.of("lowPrice", "highPrice", "offerCount", "priceCurrency")),
            "Place",
                    new Type(Map.ofEntries(is("name", TEXT), a("address", "PostalAddress")), Set.of("name", "address")),
            "PostalAddress",
                    new Type(
                            Map.ofEntries(
                                    is("streetAddress", TEXT),
                                    is("postalCode", TEXT),
                                    is("addressLocality", TEXT),
                                    is(
                                            "addressCountry",
                                            node -> node.isTextual()
                                                    && node.textValue().matches("[A-Z]{2}"))),
                            Set.of("addressLocality")),
            "Organization", new Type(Map.ofEntries(is("name", TEXT), is("url", ADDRESS)), Set.of("name", "url")));

    private SchemaOrg() {}

    /** What is wrong with a document; empty when nothing is. */
    static List<String> complaints(JsonNode document) {
        List<String> complaints = new ArrayList<>();
        if (!document.path("@context").asText().equals("https://schema.org")) {
            complaints.add("@context");
        }
        if (document.path("@graph").isEmpty()) {
            complaints.add("@graph");
        }
        document.path("@graph").forEach(node -> check(node, "", complaints));
        return complaints;
    }

    private static void check(JsonNode node, String path, List<String> complaints) {
        String name = node.path("@type").asText();
        Type type = TYPES.get(name);
        if (type == null) {
            complaints.add(path + "/@type " + name);
            return;
        }
        type.required().stream()
                .filter(required -> !node.has(required))
                .forEach(missing -> complaints.add(path + "/" + name + " lacks " + missing));
        node.fields().forEachRemaining(member -> {
            String at = path + "/" + name + "." + member.getKey();
            Rule rule = type.known().get(member.getKey());
            if (member.getKey().startsWith("@")) {
                return;
            }
            if (rule == null) {
                complaints.add(at + " is not one of its properties");
                return;
            }
            for (JsonNode value : member.getValue().isArray() ? member.getValue() : List.of(member.getValue())) {
                checkValue(rule, value, at, complaints);
            }
        });
    }

    private static void checkValue(Rule rule, JsonNode value, String at, List<String> complaints) {
        if (rule.value() != null) {
            if (!rule.value().test(value)) {
                complaints.add(at + " cannot be " + value);
            }
        } else if (value.isObject() && value.size() == 1 && value.has("@id")) {
            return; // described elsewhere in the graph
        } else if (rule.types().contains(value.path("@type").asText())) {
            check(value, at, complaints);
        } else {
            complaints.add(at + " cannot be " + value);
        }
    }

    private static Map.Entry<String, Rule> is(String property, Predicate<JsonNode> value) {
        return Map.entry(property, new Rule(value, Set.of()));
    }

    private static Map.Entry<String, Rule> a(String property, String... types) {
        return Map.entry(property, new Rule(null, Set.of(types)));
    }

    private static Predicate<JsonNode> one(String... names) {
        return node -> Set.of(names).stream().anyMatch(name -> node.asText().equals("https://schema.org/" + name));
    }
}

package io.parvis.gateway.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Gives every answer that has no example one, put together from the examples of its members. */
final class Specimens {
    private static final String SCHEMAS = "#/components/schemas/";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What answers look like that are no JSON. */
    private static final Map<String, Object> OTHER = Map.of(
            "text/calendar",
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Parvis//EN\r\nEND:VCALENDAR\r\n",
            "application/x-ndjson",
            "{\"kind\":\"season\",\"id\":\"10228500000001\",\"data\":{\"id\":\"10228500000001\",\"name\":\"2026/27\"}}\n",
            "application/ld+json",
            Map.of("@context", "https://schema.org", "@type", "Event", "name", "Carmen"),
            "text/event-stream",
            "id: 42\nevent: level\ndata: {}\n\n",
            "text/html",
            "<!doctype html><title>…</title>",
            "application/xml",
            "<a/>",
            "application/samlmetadata+xml",
            "<md:EntityDescriptor/>");

    private static final Map<String, Object> BY_NAME = Map.ofEntries(
            Map.entry("id", "10228500000042"),
            Map.entry("code", "CARMEN"),
            Map.entry("name", "Carmen"),
            Map.entry("lang", "fr"),
            Map.entry("language", "fr"),
            Map.entry("currency", "EUR"),
            Map.entry("amount", "48.50"),
            Map.entry("pageUrl", "https://www.opera-du-parvis.example/fr/product/10228500000042"),
            Map.entry("small", "https://opera.shop.secutix.com/images/carmen-s.jpg"),
            Map.entry("medium", "https://opera.shop.secutix.com/images/carmen-m.jpg"),
            Map.entry("large", "https://opera.shop.secutix.com/images/carmen-l.jpg"),
            Map.entry("shortName", "Carmen"),
            Map.entry("description", "Opéra-comique in four acts by Georges Bizet"),
            Map.entry("parentId", "10228500000001"),
            Map.entry("site", "Opéra du Parvis"),
            Map.entry("space", "Grande salle"),
            Map.entry("street", "1, place du Parvis"),
            Map.entry("postalCode", "75001"),
            Map.entry("town", "Paris"),
            Map.entry("countryCode", "FR"),
            Map.entry("pos", "opera"),
            Map.entry("next", "MjAyNjExMjR8MjA"),
            Map.entry("href", "https://opera.shop.secutix.com/api/1/redirect/product?id=10228500000042"),
            Map.entry("version", "20261124T035812-1"));

    private final Map<String, Schema> schemas;
    private final Deque<String> within = new ArrayDeque<>();

    private Specimens(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    static void addTo(OpenAPI document) {
        if (document.getPaths() == null || document.getComponents() == null) {
            return;
        }
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        Specimens specimens = new Specimens(schemas == null ? Map.of() : schemas);
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(specimens::addTo);
    }

    private void addTo(Operation operation) {
        operation.getResponses().getAPIResponses().values().stream()
                .filter(answer -> answer.getRef() == null && answer.getContent() != null)
                .forEach(answer -> answer.getContent().getMediaTypes().forEach(this::addTo));
    }

    private void addTo(String name, MediaType type) {
        boolean has = type.getExample() != null
                || type.getExamples() != null && !type.getExamples().isEmpty();
        if (!has) {
            type.setExample(OTHER.containsKey(name) ? OTHER.get(name) : of(type.getSchema(), ""));
        }
    }

    private Object of(Schema schema, String name) {
        if (schema == null) {
            return Map.of();
        }
        if (schema.getRef() != null) {
            return referred(schema.getRef().replace(SCHEMAS, ""), name);
        }
        if (schema.getExample() != null) {
            return schema.getExample();
        }
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return typed(schema.getExamples().get(0), schema);
        }
        if (schema.getEnumeration() != null && !schema.getEnumeration().isEmpty()) {
            return schema.getEnumeration().get(0);
        }
        Optional<Schema> choice = Stream.of(schema.getOneOf(), schema.getAnyOf(), schema.getAllOf())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .findFirst();
        return choice.isPresent() ? of(choice.get(), name) : made(schema, name);
    }

    /** A schema within itself is left out below. */
    private Object referred(String schema, String name) {
        if (within.contains(schema)) {
            return null;
        }
        within.push(schema);
        try {
            return of(schemas.get(schema), name);
        } finally {
            within.pop();
        }
    }

    private Object made(Schema schema, String name) {
        SchemaType type =
                schema.getType() == null ? SchemaType.OBJECT : schema.getType().get(0);
        return switch (type) {
            case OBJECT -> object(schema);
            case ARRAY -> {
                Object item = of(schema.getItems(), name);
                yield item == null ? List.of() : List.of(item);
            }
            case INTEGER, NUMBER -> schema.getMinimum() == null ? 1 : schema.getMinimum();
            case BOOLEAN -> true;
            case STRING -> text(schema, name);
            case NULL -> null;
        };
    }

    private Object object(Schema schema) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, member) -> {
                Object value = name.equals("partial") ? null : of(member, name);
                if (value != null) {
                    members.put(name, value);
                }
            });
        } else if (schema.getAdditionalPropertiesSchema() != null) {
            members.put("fr", of(schema.getAdditionalPropertiesSchema(), "fr"));
        }
        return members;
    }

    private static Object text(Schema schema, String name) {
        return switch (schema.getFormat() == null ? "" : schema.getFormat()) {
            case "date-time" -> "2027-03-14T19:30:00+01:00";
            case "date" -> "2027-03-14";
            case "uri" -> "https://www.opera-du-parvis.example/fr/";
            case "uuid" -> "0b6c5f0e-6a9f-4a57-9b0a-3f1f5f0a7c11";
            default -> BY_NAME.getOrDefault(name, "…");
        };
    }

    /** Examples are written as texts in annotations, also those of lists and numbers. */
    private static Object typed(Object example, Schema schema) {
        boolean text = schema.getType() == null || schema.getType().contains(SchemaType.STRING);
        if (text || !(example instanceof String written)) {
            return example;
        }
        try {
            return JSON.readValue(written, Object.class);
        } catch (JsonProcessingException notJson) {
            return example;
        }
    }
}

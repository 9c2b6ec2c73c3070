package io.parvis.gateway.document;

import io.parvis.gateway.composing.Part;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Describes what the gateway itself adds to the catalogue's answers: {@code include} and what comes of it. */
final class Includes {
    private static final List<String> ROUTES = List.of(
            "/v1/{pos}/products",
            "/v1/{pos}/products/{productId}",
            "/v1/{pos}/products/{productId}/performances",
            "/v1/{pos}/performances",
            "/v1/{pos}/performances/{performanceId}");
    private static final List<String> ITEMS = List.of("Product", "Performance");
    private static final List<String> ANSWERS = List.of("ProductList", "PerformanceList", "Product", "Performance");
    private static final Set<String> NAMED_BY_THE_ITEM = Set.of("kind", "id");

    private Includes() {}

    static void addTo(OpenAPI document) {
        if (document.getPaths() == null || document.getComponents() == null) {
            return;
        }
        ROUTES.stream()
                .flatMap(route -> Stream.ofNullable(document.getPaths().getPathItem(route)))
                .map(PathItem::getGET)
                .forEach(operation -> operation.addParameter(parameter()));
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        if (schemas == null) {
            return;
        }
        Schema availability = without(schemas.get("AvailabilityItem"))
                .description("How many places are left, where `include` asks for it");
        Schema booking =
                without(schemas.get("BookingLink")).description("The link to book, where `include` asks for it");
        for (String name : ITEMS) {
            Optional.ofNullable(schemas.get(name))
                    .ifPresent(schema -> schema.addProperty(Part.AVAILABILITY.label(), availability)
                            .addProperty(Part.BOOKING.label(), booking));
        }
        for (String name : ANSWERS) {
            Optional.ofNullable(schemas.get(name)).ifPresent(schema -> schema.addProperty("partial", partial()));
        }
    }

    private static Parameter parameter() {
        return OASFactory.createParameter()
                .name("include")
                .in(Parameter.In.QUERY)
                .description(
                        "What else is known of each product and performance, in the same answer: how many places are"
                                + " left, and the link to book. What cannot be had at the moment is named in `partial`.")
                .style(Parameter.Style.FORM)
                .explode(false)
                .schema(OASFactory.createSchema()
                        .addType(SchemaType.ARRAY)
                        .items(label())
                        .maxItems(Part.values().length));
    }

    private static Schema partial() {
        return OASFactory.createSchema()
                .addType(SchemaType.ARRAY)
                .description("Asked for with `include`, and not to be had at the moment")
                .items(label());
    }

    private static Schema label() {
        Schema label = OASFactory.createSchema().addType(SchemaType.STRING);
        Stream.of(Part.values()).forEach(part -> label.addEnumeration(part.label()));
        return label;
    }

    /** A service's item as it stands within the object that it is about. */
    private static Schema without(Schema item) {
        Schema within = OASFactory.createSchema().addType(SchemaType.OBJECT);
        if (item == null || item.getProperties() == null) {
            return within;
        }
        Map<String, Schema> left = new LinkedHashMap<>(item.getProperties());
        left.keySet().removeAll(NAMED_BY_THE_ITEM);
        within.properties(left);
        if (item.getRequired() != null) {
            within.required(item.getRequired().stream()
                    .filter(name -> !NAMED_BY_THE_ITEM.contains(name))
                    .toList());
        }
        return within;
    }
}

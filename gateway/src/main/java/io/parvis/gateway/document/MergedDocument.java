package io.parvis.gateway.document;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Puts the services' documents, once merged, into the order and the form that a reader expects. Runs in the build. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class MergedDocument implements OASFilter {
    private static final String INTERNAL = "/internal";
    private static final List<String> TAGS =
            List.of("Points of sale", "Catalogue", "Feeds", "Availability", "Links", "Visitor", "Operators");

    /** Our answers leave out what is absent: no schema needs to allow for null. */
    @Override
    public Schema filterSchema(Schema schema) {
        List<Schema> choices = schema.getAnyOf();
        if (choices != null && choices.size() == 2 && isNull(choices.get(1))) {
            schema.setAnyOf(null);
            schema.setRef(choices.get(0).getRef());
        }
        List<Schema.SchemaType> types = schema.getType();
        if (schema.getRef() != null) {
            schema.setType(null);
        } else if (types != null && types.size() > 1 && types.contains(Schema.SchemaType.NULL)) {
            schema.setType(types.stream()
                    .filter(type -> type != Schema.SchemaType.NULL)
                    .toList());
        }
        return schema;
    }

    private static boolean isNull(Schema schema) {
        return List.of(Schema.SchemaType.NULL).equals(schema.getType());
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getTags() != null) {
            document.setTags(document.getTags().stream()
                    .sorted(Comparator.comparing(tag -> place(tag.getName())))
                    .toList());
        }
        if (document.getPaths() != null) {
            document.setPaths(sorted(document.getPaths()));
        }
        document.setSecurity(List.of()); // what needs a token says so itself
        Includes.addTo(document);
        EveryAnswer.addTo(document);
        Specimens.addTo(document);
    }

    private static Paths sorted(Paths paths) {
        Paths sorted = OASFactory.createPaths();
        paths.getPathItems().entrySet().stream()
                .filter(path -> !path.getKey().startsWith(INTERNAL))
                .sorted(Comparator.comparing((Map.Entry<String, PathItem> path) -> place(path.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .forEach(path -> sorted.addPathItem(path.getKey(), path.getValue()));
        return sorted;
    }

    private static int place(PathItem path) {
        return path.getOperations().values().stream()
                .map(Operation::getTags)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .mapToInt(MergedDocument::place)
                .min()
                .orElse(TAGS.size());
    }

    /** Where a tag stands in the reader's order; unknown ones come last. */
    private static int place(String tag) {
        int place = TAGS.indexOf(tag);
        return place < 0 ? TAGS.size() : place;
    }
}

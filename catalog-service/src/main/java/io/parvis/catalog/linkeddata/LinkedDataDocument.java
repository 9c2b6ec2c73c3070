package io.parvis.catalog.linkeddata;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Describes JSON-LD as the second form of a product's answer: OpenAPI has one operation for each route. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class LinkedDataDocument implements OASFilter {
    private static final Node EXAMPLE = new Node()
            .with("@context", "https://schema.org")
            .with(
                    "@graph",
                    List.of(Node.of("Event")
                            .with("name", "Carmen")
                            .with("startDate", "2027-01-31T20:00:00+01:00")
                            .with("eventStatus", "https://schema.org/EventScheduled")
                            .members()));

    @Override
    public Operation filterOperation(Operation operation) {
        if (Objects.equals(operation.getOperationId(), "getProduct")) {
            MediaType linkedData = OASFactory.createMediaType()
                    .schema(OASFactory.createSchema()
                            .addType(SchemaType.OBJECT)
                            .description("schema.org: an Event for each performance that is not over, or a Product;"
                                    + " may be put into a script element as it is"))
                    .example(EXAMPLE.members());
            operation
                    .getResponses()
                    .getAPIResponse("200")
                    .getContent()
                    .addMediaType(LinkedDataResource.JSON_LD, linkedData);
        }
        return operation;
    }
}

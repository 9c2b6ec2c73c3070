package io.parvis.gateway.document;

import io.parvis.problem.SharedAnswers;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes what holds for all routes: the gateway's own refusals, common headers, and how long a parameter may be. */
final class EveryAnswer {
    /** A whole address may have no more. */
    private static final int LONGEST = 8_000;

    private static final Map<String, String> REFUSALS = new TreeMap<>(Map.of(
            "429", SharedAnswers.TOO_MANY,
            "502", SharedAnswers.BROKEN,
            "503", SharedAnswers.NOT_READY,
            "504", SharedAnswers.LATE,
            "default", SharedAnswers.ANY));

    private static final Map<String, String> HEADERS = Map.of("X-Request-Id", "The one sent, or the trace id");

    /** Of answers that are the same for everybody. */
    private static final Map<String, String> HEADERS_OF_THE_NAMED = Map.of(
            "ETag", "Names the content; to be sent back as `If-None-Match`",
            "Age", "Seconds that the answer has been in the gateway's memory",
            "Cache-Status", "Whether the answer came from the gateway's memory (RFC 9211)");

    private EveryAnswer() {}

    static void addTo(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        document.getPaths().getPathItems().values().stream()
                .flatMap(EveryAnswer::operations)
                .forEach(EveryAnswer::describe);
    }

    private static Stream<Operation> operations(PathItem path) {
        return path.getOperations().values().stream();
    }

    private static void describe(Operation operation) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        REFUSALS.forEach((status, shared) -> {
            if (operation.getResponses().getAPIResponse(status) == null) {
                operation
                        .getResponses()
                        .addAPIResponse(status, OASFactory.createAPIResponse().ref(shared));
            }
        });
        // in the order of their numbers, what is not named last
        operation
                .getResponses()
                .setAPIResponses(new TreeMap<>(operation.getResponses().getAPIResponses()));
        APIResponse answer = operation.getResponses().getAPIResponse("200");
        if (answer != null && answer.getRef() == null) {
            Map<String, String> headers = new TreeMap<>(HEADERS);
            if (operation.getResponses().getAPIResponse("304") != null) {
                headers.putAll(HEADERS_OF_THE_NAMED);
            }
            headers.forEach((name, description) -> answer.addHeader(name, header(description)));
        }
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(EveryAnswer::describe);
            operation.setParameters(operation.getParameters().stream()
                    .sorted(Comparator.comparing(EveryAnswer::isOptional))
                    .toList());
        }
    }

    private static Header header(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }

    /**
     * Says how long it may be. An example of what may be left out goes to its schema: Swagger UI fills in a parameter's own,
     * and a list with every filter set at once is empty.
     */
    private static void describe(Parameter parameter) {
        if (parameter.getSchema() == null) {
            parameter.setSchema(OASFactory.createSchema().addType(SchemaType.STRING));
        }
        Schema schema = parameter.getSchema();
        boolean text = schema.getRef() == null
                && (schema.getType() == null || schema.getType().contains(SchemaType.STRING))
                && schema.getEnumeration() == null;
        if (text && schema.getMaxLength() == null && schema.getPattern() == null) {
            schema.setMaxLength(LONGEST);
        }
        if (isOptional(parameter) && parameter.getExample() != null) {
            if (schema.getRef() == null && schema.getExamples() == null) {
                schema.setExamples(List.of(parameter.getExample()));
            }
            parameter.setExample(null);
        }
    }

    private static boolean isOptional(Parameter parameter) {
        return !Boolean.TRUE.equals(parameter.getRequired());
    }
}

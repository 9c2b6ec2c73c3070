package io.parvis.gateway.document;

import io.parvis.problem.SharedAnswers;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
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

    private static final Map<String, String> HEADERS = Map.of(
            "X-Request-Id", "The one sent, or the trace id",
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
        APIResponse answer = operation.getResponses().getAPIResponse("200");
        if (answer != null && answer.getRef() == null) {
            new TreeMap<>(HEADERS).forEach((name, description) -> answer.addHeader(name, header(description)));
        }
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(EveryAnswer::bound);
        }
    }

    private static Header header(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }

    private static void bound(Parameter parameter) {
        if (parameter.getSchema() == null) {
            parameter.setSchema(OASFactory.createSchema().addType(SchemaType.STRING));
        }
        var schema = parameter.getSchema();
        boolean text = schema.getRef() == null
                && (schema.getType() == null || schema.getType().contains(SchemaType.STRING))
                && schema.getEnumeration() == null;
        if (text && schema.getMaxLength() == null && schema.getPattern() == null) {
            schema.setMaxLength(LONGEST);
        }
    }
}

package io.parvis.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;

/** Holds every answer of the gateway, whoever asks for it, against the OpenAPI document that the gateway serves. */
final class Conformance implements Filter {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROBLEM = "application/problem+json";

    private final URI gateway;
    private final ApiDocument document;
    private final AtomicInteger checked = new AtomicInteger();
    private final Set<String> operations = new ConcurrentSkipListSet<>();

    Conformance(URI gateway, JsonNode document) {
        this.gateway = gateway;
        this.document = new ApiDocument(document);
    }

    /** How many answers were held against the document. */
    int checked() {
        return checked.get();
    }

    /** The operations that were asked for. */
    Set<String> operations() {
        return new TreeSet<>(operations);
    }

    /** What came of it, in one line. */
    String summary() {
        return checked() + " answers of the gateway were as its OpenAPI document says, of " + operations.size()
                + " of its " + document.operations() + " operations";
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        URI asked = URI.create(request.getURI().replaceAll("[|\\\\^`{}\" ]", "_"));
        boolean ofTheApi =
                asked.getPort() == gateway.getPort() && asked.getRawPath().startsWith("/v1/");
        if (ofTheApi) {
            List<String> complaints = complaints(request.getMethod(), asked.getRawPath(), response);
            if (!complaints.isEmpty()) {
                throw new AssertionError(request.getMethod() + " " + asked + " answered " + response.statusCode()
                        + " against the document: " + complaints);
            }
            checked.incrementAndGet();
        }
        return response;
    }

    private List<String> complaints(String method, String path, Response response) {
        String type = response.contentType() == null ? "" : response.contentType();
        var operation = document.operation(method, path);
        if (operation.isEmpty()) {
            return response.statusCode() == 404 || response.statusCode() == 405
                    ? document.againstProblem(json(response))
                    : List.of("no such operation");
        }
        operations.add(operation.get().path("operationId").asText());
        boolean mayHaveBeenFollowed = operation.get().path("responses").has("302") && response.statusCode() < 300;
        if (mayHaveBeenFollowed || method.equals("HEAD") || method.equals("OPTIONS")) {
            return List.of();
        }
        if (type.toLowerCase(Locale.ROOT).startsWith(PROBLEM)) {
            return document.againstProblem(json(response));
        }
        return document.against(
                operation.get(),
                response.statusCode(),
                type.replaceAll(";.*", ""),
                type.startsWith("application/json") ? json(response) : null);
    }

    private static JsonNode json(Response response) {
        try {
            return JSON.readTree(response.asByteArray());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

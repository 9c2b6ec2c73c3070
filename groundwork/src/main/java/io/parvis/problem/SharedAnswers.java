package io.parvis.problem;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * The answers that many routes share, described once for every service's OpenAPI document. A route refers to one by
 * {@code @APIResponse(responseCode = "400", ref = SharedAnswers.INVALID)}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class SharedAnswers implements OASFilter {
    public static final String UNCHANGED = "Unchanged";
    public static final String INVALID = "Invalid";
    public static final String UNAUTHORIZED = "Unauthorized";
    public static final String FORBIDDEN = "Forbidden";
    public static final String UNKNOWN = "Unknown";
    public static final String CONFLICT = "Conflict";
    public static final String EXPIRED = "Expired";
    public static final String TOO_MANY = "TooMany";
    public static final String NOT_READY = "NotReady";
    public static final String BROKEN = "Broken";
    public static final String LATE = "Late";

    /** Every kind of problem, for what a route does not name. */
    public static final String ANY = "AnyProblem";

    /** The security scheme of operators' routes. */
    public static final String OPERATOR = "operator";

    /** SecuTix's key for its inventory webhook, as a requirement of an operation. */
    public static final String INVENTORY_KEY = "inventoryKey";

    /** Its user name and password instead. */
    public static final String INVENTORY_PASSWORD = "inventoryPassword";

    /** @param status of the problems it is answered with; 0 for all of them. 304 has no body */
    private record Shared(int status, String description) {}

    private static final Map<String, Shared> SHARED = Map.ofEntries(
            Map.entry(UNCHANGED, new Shared(304, "The answer that `If-None-Match` names is still the right one")),
            Map.entry(
                    INVALID,
                    new Shared(400, "A parameter that is unknown, or whose value cannot be used; `errors` names it")),
            Map.entry(UNAUTHORIZED, new Shared(401, "No valid token")),
            Map.entry(FORBIDDEN, new Shared(403, "A token without the role `operator`")),
            Map.entry(UNKNOWN, new Shared(404, "No such point of sale, or nothing of that id in it")),
            Map.entry(CONFLICT, new Shared(409, "Not possible now")),
            Map.entry(
                    EXPIRED, new Shared(410, "The cursor is of an earlier catalogue version: start again without it")),
            Map.entry(TOO_MANY, new Shared(429, "A limit is reached; `Retry-After` says for how long")),
            Map.entry(BROKEN, new Shared(502, "A part behind the gateway failed")),
            Map.entry(NOT_READY, new Shared(503, "Not ready yet; `Retry-After` says when to ask again")),
            Map.entry(LATE, new Shared(504, "A part behind the gateway took too long")),
            Map.entry(ANY, new Shared(0, "A problem; its `type` leads to what to do about it")));

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Components components = document.getComponents();
        if (components == null) {
            components = OASFactory.createComponents();
            document.setComponents(components);
        }
        components.addSchema("Problem", problem());
        for (Map.Entry<String, Shared> answer : new TreeMap<>(SHARED).entrySet()) {
            components.addResponse(
                    answer.getKey(),
                    OASFactory.createAPIResponse()
                            .description(answer.getValue().description())
                            .content(
                                    answer.getValue().status() == 304
                                            ? null
                                            : content(answer.getValue().status())));
        }
        components.addSecurityScheme(
                OPERATOR,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("A token of the venue's OpenID Connect provider, with the role `operator`"));
        components.addSecurityScheme(
                INVENTORY_KEY,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.APIKEY)
                        .in(SecurityScheme.In.HEADER)
                        .name("X-Api-Key")
                        .description("SecuTix's key for the inventory webhook, in this header unless another is set"));
        components.addSecurityScheme(
                INVENTORY_PASSWORD,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("basic")
                        .description("SecuTix's user name and password for the inventory webhook"));
    }

    private static Content content(int status) {
        MediaType type =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
        Stream.of(ProblemKind.values())
                .filter(kind -> status == 0 || kind.status() == status)
                .forEach(kind -> type.addExample(kind.code(), example(kind)));
        return OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, type);
    }

    private static Example example(ProblemKind kind) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", kind.type());
        members.put("title", kind.title());
        members.put("status", kind.status());
        members.put("detail", kind.title() + ".");
        members.put("instance", "/v1/opera/products");
        members.put("code", kind.code());
        members.put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
        return OASFactory.createExample().summary(kind.title()).value(members);
    }

    /** {@link Problem}, as callers see it. */
    private static Schema problem() {
        Map<String, Schema> members = new LinkedHashMap<>();
        members.put("type", member("Where this kind is explained", "/problems/unknown-product"));
        members.put("title", member("The kind in words", "No such product"));
        members.put("status", member("The HTTP status", 404).addType(SchemaType.INTEGER));
        members.put("detail", member("This case in words", "The point of sale 'opera' has no product '42'."));
        members.put("instance", member("The path that was asked for", "/v1/opera/products/42"));
        members.put("code", member("The kind, for programs", "unknown-product"));
        members.put("traceId", member("To be quoted to operators", "4bf92f3577b34da6a3ce929d0e0e4736"));
        Schema error = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .addProperty("field", member("The parameter", "limit"))
                .addProperty("detail", member("What is wrong with it", "must be a whole number from 1 to 100"));
        members.put(
                "errors", OASFactory.createSchema().addType(SchemaType.ARRAY).items(error));
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("An error, as RFC 9457 describes it")
                .properties(members);
    }

    private static Schema member(String description, Object example) {
        Schema schema = OASFactory.createSchema().description(description).addExample(example);
        return example instanceof String ? schema.addType(SchemaType.STRING) : schema;
    }
}

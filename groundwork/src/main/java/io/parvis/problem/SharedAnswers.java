package io.parvis.problem;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * The answers that many routes share, described once for every service's OpenAPI document. A route refers to one by
 * {@code @APIResponse(responseCode = "400", ref = SharedAnswers.INVALID)}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class SharedAnswers implements OASFilter {
    public static final String INVALID = "Invalid";
    public static final String UNAUTHORIZED = "Unauthorized";
    public static final String FORBIDDEN = "Forbidden";
    public static final String UNKNOWN = "Unknown";
    public static final String CONFLICT = "Conflict";
    public static final String EXPIRED = "Expired";
    public static final String TOO_MANY = "TooMany";
    public static final String NOT_READY = "NotReady";

    /** The security scheme of operators' routes. */
    public static final String OPERATOR = "operator";

    private static final Map<String, String> DESCRIPTIONS = Map.of(
            INVALID, "A parameter that is unknown, or whose value cannot be used; `errors` names it",
            UNAUTHORIZED, "No valid token",
            FORBIDDEN, "A token without the role `operator`",
            UNKNOWN, "No such point of sale, or nothing of that id in it",
            CONFLICT, "Not possible now",
            EXPIRED, "The cursor is of an earlier catalogue version: start again without it",
            TOO_MANY, "A limit is reached; `Retry-After` says for how long",
            NOT_READY, "Not ready yet; `Retry-After` says when to ask again");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Components components = document.getComponents();
        if (components == null) {
            components = OASFactory.createComponents();
            document.setComponents(components);
        }
        components.addSchema("Problem", problem());
        Content content = OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")));
        for (Map.Entry<String, String> answer : new TreeMap<>(DESCRIPTIONS).entrySet()) {
            components.addResponse(
                    answer.getKey(),
                    OASFactory.createAPIResponse()
                            .description(answer.getValue())
                            .content(content));
        }
        components.addSecurityScheme(
                OPERATOR,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("A token of the venue's OpenID Connect provider, with the role `operator`"));
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

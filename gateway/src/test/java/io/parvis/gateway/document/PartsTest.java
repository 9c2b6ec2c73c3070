package io.parvis.gateway.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.parvis.gateway.measuring.RoutePattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The services' documents fit together: what two of them call by the same name is the same thing. */
class PartsTest {
    private static final Path PARTS = Path.of("target/classes/openapi-parts");
    private final Map<String, JsonNode> parts = read();

    @Test
    void everyServiceBringsItsDocument() {
        assertThat(parts.keySet())
                .containsExactlyInAnyOrder(
                        "availability-service-openapi.json",
                        "catalog-service-openapi.json",
                        "identity-service-openapi.json",
                        "link-service-openapi.json");
    }

    @Test
    void componentsOfTheSameNameAreTheSame() {
        for (String kind : List.of("schemas", "responses", "securitySchemes", "parameters")) {
            agree("/components/" + kind);
        }
    }

    @Test
    void aPathBelongsToOneServiceAlone() {
        assertThat(parts.values().stream().flatMap(part -> names(part.at("/paths"))))
                .doesNotHaveDuplicates();
    }

    /** Else its answers would be measured among those of another route. */
    @Test
    void aPathIsMeasuredAsARouteOfItsOwn() {
        assertThat(parts.values().stream()
                        .flatMap(part -> names(part.at("/paths")))
                        .filter(path -> path.startsWith("/v1/{pos}")))
                .isNotEmpty()
                .allSatisfy(path ->
                        assertThat(RoutePattern.of(path)).isEqualTo(path.replaceAll("\\{(?!pos})[^}]*}", "{id}")));
    }

    private void agree(String section) {
        Map<String, JsonNode> seen = new HashMap<>();
        parts.forEach((file, part) -> part.at(section).properties().forEach(component -> {
            JsonNode before = seen.putIfAbsent(component.getKey(), component.getValue());
            if (before != null) {
                assertThat(component.getValue())
                        .as("%s/%s of %s", section, component.getKey(), file)
                        .isEqualTo(before);
            }
        }));
    }

    private static Stream<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey);
    }

    private static Map<String, JsonNode> read() {
        try (Stream<Path> files = Files.list(PARTS)) {
            Map<String, JsonNode> parts = new HashMap<>();
            for (Path file : files.toList()) {
                parts.put(file.getFileName().toString(), new ObjectMapper().readTree(file.toFile()));
            }
            return parts;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

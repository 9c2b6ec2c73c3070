package io.parvis.gateway.routing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Which methods the paths of the public API offer, as its OpenAPI document has it. */
@Singleton
public final class OfferedMethods {
    /** Where the build leaves the merged document. */
    private static final String DOCUMENT = "META-INF/quarkus-generated-openapi-doc.JSON";

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final List<Template> templates;

    OfferedMethods() {
        try (InputStream document =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(DOCUMENT)) {
            this.templates = templates(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @return in order; empty when the document does not have the path: then it is for the service to say */
    public Set<String> of(String path) {
        String[] segments = segments(path);
        return templates.stream()
                .filter(template -> template.fits(segments))
                .min(Comparator.comparingLong(Template::variables))
                .map(Template::methods)
                .orElse(Set.of());
    }

    private record Template(String[] segments, Set<String> methods) {
        boolean fits(String[] path) {
            if (path.length != segments.length) {
                return false;
            }
            for (int n = 0; n < path.length; n++) {
                if (!isVariable(segments[n]) && !segments[n].equals(path[n])) {
                    return false;
                }
            }
            return true;
        }

        long variables() {
            long variables = 0;
            for (String segment : segments) {
                variables += isVariable(segment) ? 1 : 0;
            }
            return variables;
        }

        private static boolean isVariable(String segment) {
            return segment.startsWith("{");
        }
    }

    private static List<Template> templates(InputStream document) throws IOException {
        List<Template> templates = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(document)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean paths = json.currentName().equals("paths");
                json.nextToken();
                while (paths && json.nextToken() == JsonToken.FIELD_NAME) {
                    String path = json.currentName();
                    json.nextToken();
                    templates.add(new Template(segments(path), methods(json)));
                }
                json.skipChildren();
            }
        }
        return List.copyOf(templates);
    }

    private static Set<String> methods(JsonParser path) throws IOException {
        Set<String> methods = new TreeSet<>(List.of("OPTIONS"));
        while (path.nextToken() == JsonToken.FIELD_NAME) {
            if (METHODS.contains(path.currentName())) {
                methods.add(path.currentName().toUpperCase(Locale.ROOT));
            }
            path.nextToken();
            path.skipChildren();
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return Collections.unmodifiableSet(new LinkedHashSet<>(methods));
    }

    private static String[] segments(String path) {
        return path.substring(1).split("/");
    }
}

package io.parvis.sandbox.venue;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.service.catalogservice.v1_33.CatalogData;
import com.secutix.service.catalogservice.v1_33.Season;
import jakarta.xml.bind.annotation.XmlAccessorType;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The export is of use to a reader's tests only where it says something: each element of the schema occurs. */
class SchemaCoverageTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);

    private final Set<String> occurring = new TreeSet<>();

    @Test
    void everyElementOfTheSchemaOccurs() throws IllegalAccessException {
        Set<String> expected = new TreeSet<>();
        collect(CatalogData.class, new HashSet<>(), expected);
        visit(new Venue(new Programme(184, 2_600), new CatalogChanges(CLOCK), CLOCK, "https://www.example.org")
                .export(new Selection(null, null, false), "http://sandbox"));
        assertThat(expected).hasSizeGreaterThan(100);
        assertThat(occurring).containsAll(expected);
    }

    private static void collect(Class<?> type, Set<Class<?>> seen, Set<String> elements) {
        if (!isOfTheSchema(type) || !seen.add(type)) {
            return;
        }
        for (Field field : fields(type)) {
            elements.add(name(type, field));
            collect(elementType(field.getGenericType()), seen, elements);
        }
    }

    private void visit(Object value) throws IllegalAccessException {
        // the streamed season is a season
        Class<?> type = value instanceof Season ? Season.class : value.getClass();
        if (!isOfTheSchema(type)) {
            return;
        }
        for (Field field : fields(type)) {
            field.setAccessible(true);
            Object content = field.get(value);
            Collection<?> contents =
                    content instanceof Collection<?> many ? many : content == null ? List.of() : List.of(content);
            for (Object one : contents) {
                occurring.add(name(type, field));
                visit(one);
            }
        }
    }

    private static boolean isOfTheSchema(Class<?> type) {
        return type.isAnnotationPresent(XmlAccessorType.class);
    }

    private static List<Field> fields(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> of = type; of != Object.class; of = of.getSuperclass()) {
            fields.addAll(Arrays.asList(of.getDeclaredFields()));
        }
        return fields;
    }

    private static Class<?> elementType(Type type) {
        return type instanceof ParameterizedType list ? (Class<?>) list.getActualTypeArguments()[0] : (Class<?>) type;
    }

    // after Java's keywords an underscore is put
    private static String name(Class<?> type, Field field) {
        return type.getSimpleName() + "." + field.getName().replaceFirst("^_", "");
    }
}

package io.parvis.gateway.composing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnchorTest {

    @Test
    void membersGoBeforeTheClosingBraceOfTheirObjects() throws IOException {
        String json =
                "{\"items\":[ {\"name\":\"é}\\\"\",\"id\":\"1\",\"x\":{\"id\":\"2\"} } ,{\"id\":\"2\"}],\"total\":2} ";
        assertThat(spliced(json, Shape.PRODUCTS, List.of(Part.BOOKING), "product/1", "{\"a\":1}"))
                .isEqualTo(
                        "{\"items\":[ {\"name\":\"é}\\\"\",\"id\":\"1\",\"x\":{\"id\":\"2\"} ,\"availability\":{\"a\":1}} ,"
                                + "{\"id\":\"2\"}],\"total\":2,\"partial\":[\"booking\"]} ");
    }

    @Test
    void oneObjectGainsMembersItself() throws IOException {
        assertThat(spliced(
                        "{\"id\":\"5\",\"product\":{\"id\":\"6\"}}",
                        Shape.PERFORMANCE,
                        List.of(),
                        "performance/5",
                        "{}"))
                .isEqualTo("{\"id\":\"5\",\"product\":{\"id\":\"6\"},\"availability\":{}}");
    }

    @Test
    void onlyPlainIdsAreAskedAbout() throws IOException {
        List<Anchor> anchors = anchors("{\"items\":[{\"id\":\"1\"},{\"id\":\"1&x=2\"},{\"id\":3},{}]}", Shape.PRODUCTS);
        assertThat(anchors).extracting(Anchor::isAskable).containsExactly(true, false, false, false, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "7", "{\"items\":[{\"id\":\"1\"}", "{\"items\":[{\"id\":\"1", "<html>"})
    void whatIsNoSuchJsonIsSaidToBe(String json) {
        assertThatThrownBy(() -> anchors(json, Shape.PRODUCTS)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/opera/products, PRODUCTS",
        "/v1/opera/products/, PRODUCTS",
        "/v1/opera/products/1, PRODUCT",
        "/v1/opera/products/1/performances, PERFORMANCES",
        "/v1/opera/performances, PERFORMANCES",
        "/v1/opera/performances/1, PERFORMANCE",
        "/v1/opera/products/1/calendar.ics, ",
        "/v1/opera/performances/1/performances, ",
        "/v1/opera/topics, ",
        "/v1/opera, ",
        "/v1/points-of-sale, "
    })
    void theShapeIsThatOfTheRoute(String path, Shape shape) {
        assertThat(Shape.of(path)).isEqualTo(Optional.ofNullable(shape));
    }

    @Test
    void whatIsToBeIncludedMayBeGivenInEveryWayThatListsAre() {
        assertThat(Composition.of(Shape.PRODUCTS, List.of("include=booking%2Cavailability", "limit=5")))
                .map(Composition::parts)
                .hasValueSatisfying(parts -> assertThat(parts).containsExactly(Part.AVAILABILITY, Part.BOOKING));
        assertThat(Composition.of(Shape.PRODUCTS, List.of("include=booking", "include=a, ,b")))
                .map(Composition::unknown)
                .contains(List.of("a", "b"));
        assertThat(Composition.of(Shape.PRODUCTS, List.of("included=booking"))).isEmpty();
    }

    private static String spliced(String json, Shape shape, List<Part> missing, String key, String member)
            throws IOException {
        Map<Part, Optional<Parts.Found>> found = new EnumMap<>(Part.class);
        found.put(
                Part.AVAILABILITY,
                Optional.of(new Parts.Found(Map.of(key, member.getBytes(StandardCharsets.UTF_8)), List.of())));
        return Splice.into(Buffer.buffer(json), anchors(json, shape), found, missing)
                .toString();
    }

    private static List<Anchor> anchors(String json, Shape shape) throws IOException {
        return Anchor.in(json.getBytes(StandardCharsets.UTF_8), shape);
    }
}

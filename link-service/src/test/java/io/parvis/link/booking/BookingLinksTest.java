package io.parvis.link.booking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.published.ContentHash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BookingLinksTest {
    private static final Instant SOON = Instant.parse("2026-12-01T10:00:00Z");

    @Test
    void piecesMakeAList() {
        BookingLinks.Written list = BookingLinks.write(List.of(
                decision("{\"id\":\"1\",\"label\":\"Réserver\"}", SOON.plusSeconds(9)),
                decision("{}", SOON),
                decision("{}", Instant.MAX)));

        assertThat(new String(list.json(), UTF_8))
                .isEqualTo("{\"items\":[{\"id\":\"1\",\"label\":\"Réserver\"},{},{}]}");
        assertThat(list.until()).as("the first piece to change").isEqualTo(SOON);
    }

    @Test
    void anotherPieceOrOrderIsAnotherList() {
        Decision one = decision("1", SOON);
        Decision two = decision("2", SOON);

        assertThat(List.of(
                        BookingLinks.write(List.of(one, two)).hash(),
                        BookingLinks.write(List.of(two, one)).hash(),
                        BookingLinks.write(List.of(one)).hash(),
                        BookingLinks.write(List.of(one, one)).hash()))
                .doesNotHaveDuplicates();
        assertThat(BookingLinks.write(List.of(one, two)).hash())
                .isEqualTo(BookingLinks.write(List.of(decision("1", Instant.MAX), two))
                        .hash());
    }

    private static Decision decision(String json, Instant until) {
        byte[] written = json.getBytes(UTF_8);
        return new Decision(Optional.empty(), null, written, ContentHash.of(written), until);
    }
}

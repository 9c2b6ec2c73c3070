package io.parvis.secutix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parvis.secutix.export.ExportedProduct;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangedProductsTest {
    private final Taken taken = new Taken();

    @Test
    void readsProductsAsTheExportHasThem() throws IOException {
        read("""
                [{"seasonId":900,"salesChannelCode":"WEB","id":1,"state":"RUNNING","productFamilyType":"SINGLE_ENTRY",
                  "externalName":{"translations":[{"locale":"fr","value":"Été"}]},
                  "event":{"performances":[{"id":11,"start":"2027-03-01T20:00:00.000+01:00",
                    "prices":[{"seatCatId":3,"audSubCatId":4,"amount":48000},{"seatCatId":3,"amount":1}]}]}},
                 {"id":"2","state":"CLOSED"}]
                """);

        ExportedProduct first = taken.products.get(0);
        assertThat(first.season()).isEqualTo(-1);
        assertThat(first.seasonId()).isEqualTo("900");
        assertThat(first.salesChannelCode()).isEqualTo("WEB");
        assertThat(first.name()).containsEntry("fr", "Été");
        assertThat(first.form()).isEqualTo("event");
        assertThat(first.performances().get(0).prices()).hasSize(2);
        ExportedProduct second = taken.products.get(1);
        assertThat(second.id()).isEqualTo("2");
        assertThat(second.form()).isNull();
        assertThat(second.seasonId()).isNull();
    }

    @Test
    void nothingIsSomething() throws IOException {
        read(" [ ] ");
        assertThat(taken.products).isEmpty();
    }

    @Test
    void aProductThatIsTooMuchIsLeftOutAndTheNextOneIsRead() throws IOException {
        String many = "{\"amount\":1},".repeat(20_000) + "{}";
        read("[{\"id\":1,\"goods\":{\"prices\":[" + many + "]}},{\"id\":2}]");
        assertThat(taken.leftOut).containsExactly("product 1 has more than 20000 prices");
        assertThat(taken.products).extracting(ExportedProduct::id).containsExactly("2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"products\":[]}",
                "null",
                "\"[]\"",
                "[1]",
                "[null]",
                "[[]]",
                "[{\"id\":1}",
                "[{\"id\":1},]",
                "[{\"id\":1}] []",
                "[{\"id\":1}]x",
                "[{\"id\":1",
                "<products/>",
                "[{id:1}]"
            })
    void whatIsNoArrayOfObjectsIsRefused(String document) {
        assertThatThrownBy(() -> read(document)).isInstanceOf(IOException.class);
    }

    @Test
    void nestingWithoutEndIsRefused() {
        String deep = "{\"a\":".repeat(100_000);
        assertThatThrownBy(() -> read("[{\"id\":1,\"topics\":" + deep)).isInstanceOf(IOException.class);
    }

    private void read(String document) throws IOException {
        ChangedProducts.read(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), taken);
    }
}

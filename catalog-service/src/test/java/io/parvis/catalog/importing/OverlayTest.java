package io.parvis.catalog.importing;

import static io.parvis.catalog.Samples.NOW;
import static io.parvis.catalog.Samples.POS;
import static io.parvis.catalog.Samples.performance;
import static io.parvis.catalog.Samples.product;
import static io.parvis.catalog.Samples.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.catalog.importing.Attempt.Trigger;
import io.parvis.catalog.importing.Attempt.Warning;
import io.parvis.catalog.snapshot.Product;
import io.parvis.catalog.snapshot.Snapshot;
import io.parvis.secutix.ChangedProducts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OverlayTest {
    private static final String WHOLE = """
            {"id":%s,"seasonId":"900","state":"RUNNING","productFamilyType":"GOODS","code":"C",
             "externalName":{"translations":[{"locale":"fr","value":"Livret"}]},
             "topics":[{"id":7,"code":"T","parent":{"id":6}}],
             "goods":{"prices":[{"audSubCatId":2,"amount":5000}]}}
            """;

    private final Snapshot published = snapshot(product("1", performance("11", NOW.plusDays(1))), product("2"));
    private final Import run = Import.begun(POS, Trigger.WEBHOOK, NOW.toInstant(), 42, false, 0);
    private final Overlay overlay = new Overlay(run, published);

    @Test
    void aWholeProductReplacesTheOldOne() throws IOException {
        Snapshot after = told("[" + WHOLE.formatted("1") + "]");

        assertThat(after.products()).hasSize(2);
        Product replaced = after.products().get(0);
        assertThat(replaced.name().byLanguage()).containsEntry("fr", "Livret");
        assertThat(replaced.family()).isEqualTo("GOODS");
        assertThat(replaced.performances()).isEmpty();
        assertThat(after.products().get(1)).isSameAs(published.products().get(1));
        assertThat(after.frame().topics()).extracting(topic -> topic.id()).containsExactly("6", "7");
        assertThat(overlay.summary()).contains("1 changed", "0 new");
    }

    @Test
    void itIsASmallVersionOfTheSameImport() throws IOException {
        Snapshot after = told("[" + WHOLE.formatted("1") + "]");
        assertThat(after.frame().version()).isEqualTo("v1+42");
        assertThat(after.frame().seasons()).isEqualTo(published.frame().seasons());
        assertThat(after.frame().setupUpdatedAt()).isEqualTo(published.frame().setupUpdatedAt());
    }

    @Test
    void aNewProductIsAddedToASeasonThatIsPublished() throws IOException {
        Snapshot after = told("[" + WHOLE.formatted("3") + "]");
        assertThat(after.products()).extracting(Product::id).containsExactly("1", "2", "3");
        assertThat(after.products().get(2).seasonId()).isEqualTo("900");
    }

    @Test
    void ofAProductThatIsToldInPartTheRestStays() throws IOException {
        Product before = published.products().get(0);
        Product after = told("[{\"id\":1,\"state\":\"SUSPENDED\"}]").products().get(0);
        assertThat(after.state()).isEqualTo("SUSPENDED");
        assertThat(after.name()).isEqualTo(before.name());
        assertThat(after.performances()).isEqualTo(before.performances());
        assertThat(after.prices()).isEqualTo(before.prices());
        assertThat(after.salePeriods()).isEqualTo(before.salePeriods());
        assertThat(after.dated()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PREPARING", "VALIDATED", "CANCELED", "CLOSED", "CANCELED_CLOSED"})
    void whatTheExportWouldNoLongerHoldGoes(String state) throws IOException {
        Snapshot after = told(
                "[{\"id\":1,\"state\":\"" + state + "\"},{\"id\":77,\"seasonId\":900,\"state\":\"" + state + "\"}]");
        assertThat(after.products()).extracting(Product::id).containsExactly("2");
        assertThat(overlay.summary()).contains("1 withdrawn");
        assertThat(run.warnings.count()).isZero();
    }

    @Test
    void otherChannelsAreNotOurs() throws IOException {
        told("[{\"id\":1,\"state\":\"CLOSED\",\"salesChannelCode\":\"BOXOFFICE\"}]");
        assertThat(overlay.isChange()).isFalse();
        assertThat(overlay.summary()).contains("1 of other channels");
        assertThat(told("[{\"id\":1,\"state\":\"CLOSED\",\"salesChannelCode\":\"web\"}]")
                        .products())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"state\":\"RUNNING\"}                                          | has no usable id",
                "{\"id\":\"../1\",\"state\":\"RUNNING\"}                           | has no usable id",
                "{\"id\":1,\"state\":\"FROZEN\"}                                   | has the state FROZEN",
                "{\"id\":1,\"seasonId\":901,\"state\":\"CLOSED\"}                  | a season that is not published",
                "{\"id\":99,\"state\":\"CLOSED\"}                                  | its season is not told",
                "{\"id\":99,\"seasonId\":900,\"state\":\"RUNNING\"}                | told in part only",
                "{\"id\":99,\"seasonId\":900}                                      | has the state null"
            })
    void whatCannotBeUsedIsNamedAndChangesNothing(String item, String what) throws IOException {
        assertThat(told("[" + item + "]").products()).isEqualTo(published.products());
        assertThat(overlay.isChange()).isFalse();
        assertThat(run.warnings.first())
                .extracting(Warning::what)
                .singleElement()
                .asString()
                .contains(what);
    }

    @Test
    void theSameAgainIsNoChange() throws IOException {
        Snapshot once = told("[" + WHOLE.formatted("1") + "," + WHOLE.formatted("3") + "]");
        Overlay again = new Overlay(Import.begun(POS, Trigger.WEBHOOK, NOW.toInstant(), 43, false, 0), once);
        ChangedProducts.read(stream("[" + WHOLE.formatted("3") + "," + WHOLE.formatted("1") + "]"), again);
        assertThat(again.isChange()).isFalse();
    }

    @Test
    void aProductOfTwoSeasonsIsChangedInBothUnlessOneIsNamed() throws IOException {
        Snapshot two = new Snapshot(
                published.frame(),
                List.of(product("1").inSeason("900"), product("1").inSeason("901")));
        Overlay both = new Overlay(run, two);
        ChangedProducts.read(stream("[{\"id\":1,\"state\":\"SUSPENDED\"}]"), both);
        assertThat(both.snapshot(NOW.toInstant()).products())
                .extracting(Product::state)
                .containsExactly("SUSPENDED", "SUSPENDED");
        Overlay one = new Overlay(run, two);
        ChangedProducts.read(stream("[{\"id\":1,\"seasonId\":900,\"state\":\"SUSPENDED\"}]"), one);
        assertThat(one.snapshot(NOW.toInstant()).products())
                .extracting(Product::state)
                .containsExactly("SUSPENDED", "RUNNING");
    }

    private Snapshot told(String json) throws IOException {
        ChangedProducts.read(stream(json), overlay);
        return overlay.snapshot(NOW.toInstant());
    }

    private static ByteArrayInputStream stream(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }
}

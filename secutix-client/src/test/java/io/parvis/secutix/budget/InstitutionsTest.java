package io.parvis.secutix.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.startup.WrongConfiguration;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstitutionsTest {
    private final Map<String, BudgetSettings.Shop> shops = new LinkedHashMap<>();

    private record Shop(BudgetSettings.Secutix secutix, BudgetSettings.Catalog catalog)
            implements BudgetSettings.Shop {}

    private record Settings(
            Optional<Integer> callsPerMinute, Optional<Long> callsPerMonth, Optional<String> bytesPerMonth)
            implements BudgetSettings.Budget {
        static final Settings NONE = new Settings(Optional.empty(), Optional.empty(), Optional.empty());
    }

    private void shop(String slug, Settings settings, Duration interval) {
        shops.put(slug, new Shop(() -> settings, () -> interval));
    }

    private Limits limits() {
        Institutions institutions = new Institutions(List.of(Venues.BALLET, Venues.OPERA), () -> shops);
        for (PointOfSale pos : List.of(Venues.BALLET, Venues.OPERA)) {
            assertThat(institutions.of(pos))
                    .isSameAs(institutions.all().iterator().next());
        }
        return institutions.of(Venues.OPERA).limits();
    }

    @Test
    void whereNothingIsSaidItIsTheStandardContract() {
        shop("ballet", Settings.NONE, Duration.ofMinutes(10));
        shop("opera", Settings.NONE, Duration.ofMinutes(10));
        assertThat(limits()).isEqualTo(Venues.STANDARD);
    }

    @Test
    void pointsOfSaleOfAnInstitutionShareWhatOneOfThemSays() {
        shop("ballet", new Settings(Optional.empty(), Optional.of(50_000L), Optional.empty()), Duration.ofMinutes(10));
        shop("opera", new Settings(Optional.of(30), Optional.of(50_000L), Optional.of("5 GB")), Duration.ofHours(1));
        assertThat(limits()).isEqualTo(new Limits(30, Duration.ofHours(1), 50_000, 5_000_000_000L));
    }

    @Test
    void whatTheyDisagreeOnStopsTheStart() {
        shop("ballet", new Settings(Optional.empty(), Optional.of(50_000L), Optional.empty()), Duration.ofMinutes(10));
        shop("opera", new Settings(Optional.empty(), Optional.of(60_000L), Optional.empty()), Duration.ofMinutes(10));
        assertThatThrownBy(this::limits)
                .isInstanceOf(WrongConfiguration.class)
                .hasMessage("Configuration: parvis.points-of-sale.opera.secutix.budget.calls-per-month is '60000', but"
                        + " 50000, as other points of sale of institution OPERA say, was expected.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"much", "-1", "0", "1XB", ""})
    void aSizeThatIsNoneStopsTheStart(String written) {
        shop("ballet", Settings.NONE, Duration.ofMinutes(10));
        shop("opera", new Settings(Optional.empty(), Optional.empty(), Optional.of(written)), Duration.ofMinutes(10));
        assertThatThrownBy(this::limits)
                .isInstanceOf(WrongConfiguration.class)
                .hasMessageContaining("opera.secutix.budget.bytes-per-month is '" + written + "'")
                .hasMessageContaining("a size such as 1GB");
    }

    @Test
    void aLimitOfNothingStopsTheStart() {
        shop("ballet", new Settings(Optional.of(0), Optional.empty(), Optional.empty()), Duration.ofMinutes(10));
        shop("opera", Settings.NONE, Duration.ofMinutes(10));
        assertThatThrownBy(this::limits).hasMessageContaining("ballet.secutix.budget.calls-per-minute is '0'");
    }

    @ParameterizedTest
    @CsvSource({
        "1GB,1000000000",
        "1G,1000000000",
        "500 MB,500000000",
        "500mb,500000000",
        "1.5GB,1500000000",
        "2GiB,2147483648",
        "1000000,1000000",
        "10kB,10000",
        "512B,512"
    })
    void sizesAreReadAsPeopleWriteThem(String written, long bytes) {
        assertThat(ByteSize.parse(written)).contains(bytes);
    }
}

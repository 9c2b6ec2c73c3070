package io.parvis.secutix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.secutix.Outcome.Trouble;
import io.parvis.secutix.export.ExportedProduct;
import io.parvis.stack.testing.TicketshopResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FileAccountTest.WithAFile.class)
@QuarkusTestResource(
        value = TicketshopResource.class,
        restrictToAnnotatedClass = true,
        initArgs = {@ResourceArg(name = "sandbox", value = "false"), @ResourceArg(name = "redis", value = "false")})
class FileAccountTest {
    /** The point of sale's SecuTix is a file. */
    public static final class WithAFile implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                Path file = Files.createTempFile("export", ".xml");
                file.toFile().deleteOnExit();
                Files.writeString(
                        file, "<catalogData><seasons><products><id>7</id></products></seasons></catalogData>");
                // a file costs nothing: no Redis has to count
                return Map.of("SECUTIX_URL", file.toUri().toString(), "quarkus.redis.hosts", "redis://localhost:1");
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
    }

    @Inject
    SecutixCatalog catalog;

    @Inject
    SecutixAvailability availability;

    @Inject
    PointsOfSale pointsOfSale;

    @Inject
    MeterOfTests meter;

    private PointOfSale opera;

    @BeforeEach
    void opera() {
        opera = pointsOfSale.get("opera");
        meter.calls.clear();
    }

    @Test
    void theCatalogueComesFromTheFile() {
        Taken taken = new Taken();
        assertThat(catalog.export(opera, Optional.empty(), taken)).isInstanceOf(Outcome.Data.class);
        assertThat(taken.products).extracting(ExportedProduct::id).containsExactly("7");
        assertThat(catalog.posConfig(opera)).isEqualTo(new Outcome.Data<>(PosConfig.UNKNOWN));
        assertThat(catalog.lastSetupUpdate(opera))
                .isInstanceOfSatisfying(
                        Outcome.Data.class,
                        data -> assertThat((Optional<?>) data.value()).isPresent());
        assertThat(meter.calls).isEmpty();
    }

    @Test
    void whatTheSinkThrowsIsThrown() {
        Taken failing = new Taken() {
            @Override
            public void take(ExportedProduct product) {
                throw new IllegalStateException("full");
            }
        };
        assertThatThrownBy(() -> catalog.export(opera, Optional.empty(), failing))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aFileHasNoAvailability() {
        assertThat(availability.products(opera, 0, List.of("7"), Optional.empty()))
                .isEqualTo(new Trouble<>(Trouble.Kind.UNREACHABLE, "an export kept in a file has no availability"));
        assertThat(meter.calls).isEmpty();
    }
}

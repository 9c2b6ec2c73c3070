package io.parvis.catalog.importing;

import static io.parvis.catalog.Samples.snapshotOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.catalog.snapshot.KeptVersion;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GuardTest {
    private final Guard guard = new Guard(0.5);

    @Test
    void anEmptyExportIsNeverPublished() {
        assertThat(guard.objection(snapshotOf(0), Optional.empty())).isPresent();
        assertThat(guard.objection(snapshotOf(0), Optional.of(KeptVersion.of(snapshotOf(5)))))
                .isPresent();
    }

    @Test
    void aLossOfMoreThanHalfIsHeldBackAndNamed() {
        assertThat(guard.objection(snapshotOf(49), Optional.of(KeptVersion.of(snapshotOf(100)))))
                .contains("of 100 products only 49 are left");
    }

    @Test
    void smallLossesAndGrowthPass() {
        assertThat(guard.objection(snapshotOf(50), Optional.of(KeptVersion.of(snapshotOf(100)))))
                .isEmpty();
        assertThat(guard.objection(snapshotOf(500), Optional.of(KeptVersion.of(snapshotOf(100)))))
                .isEmpty();
        assertThat(guard.objection(snapshotOf(1), Optional.empty())).isEmpty();
    }
}

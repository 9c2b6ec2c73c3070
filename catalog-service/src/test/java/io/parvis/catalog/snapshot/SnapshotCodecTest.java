package io.parvis.catalog.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parvis.catalog.Samples;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SnapshotCodecTest {
    private final Snapshot snapshot = Samples.snapshot(
            Samples.product("1", Samples.performance("11", Samples.NOW)), Samples.product("2"), Samples.product("3"));

    @Test
    void whatIsWrittenIsRead() throws IOException {
        assertThat(SnapshotCodec.read(SnapshotCodec.write(snapshot))).isEqualTo(snapshot);
    }

    @Test
    void aBrokenBlobIsNeverHalfASnapshot() throws IOException {
        byte[] whole = SnapshotCodec.write(snapshot);
        for (int length : new int[] {0, 1, whole.length / 2, whole.length - 1}) {
            assertThatThrownBy(() -> SnapshotCodec.read(Arrays.copyOf(whole, length)))
                    .isInstanceOf(IOException.class);
        }
    }
}

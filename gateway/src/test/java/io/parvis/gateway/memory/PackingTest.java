package io.parvis.gateway.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip",
                "GZip",
                "x-gzip",
                "*",
                "br, gzip",
                "gzip;q=0.001",
                "gzip ; q=1.0 , identity;q=0.5",
                "identity;q=0, gzip",
                "identity;q=0, *",
                "br;q=1.0, *;q=0.1"
            })
    void whoTakesGzipGetsIt(String acceptEncoding) {
        assertThat(Packing.isTaken(acceptEncoding)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                ",",
                ";",
                "identity",
                "br",
                "notgzip",
                "gzip-not",
                "gzip;q=0",
                "gzip;Q=0",
                "gzip; q=0.000, br",
                "gzip;q=much",
                "gzip;level=9",
                "*;q=0",
                "*, gzip;q=0",
                "gzip;q=0.5, identity",
                "identity;q=0"
            })
    void othersGetThePlainBody(String acceptEncoding) {
        assertThat(Packing.isTaken(acceptEncoding)).isFalse();
    }
}

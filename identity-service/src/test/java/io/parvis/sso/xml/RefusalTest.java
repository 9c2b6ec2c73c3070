package io.parvis.sso.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalTest {
    private static String documentation;

    @BeforeAll
    static void read() throws Exception {
        documentation = Files.readString(Path.of(System.getProperty("parvis.root"), "docs", "sso.md"));
    }

    /** Operators look a code up there. */
    @ParameterizedTest
    @EnumSource
    void everyCodeIsDocumented(Refusal refusal) {
        assertThat(documentation).contains("`" + refusal.code() + "`");
    }
}

package io.parvis.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeTest {
    @Test
    void isTheOneThatThisModuleIsIn() {
        assertThat(Tree.find().root().resolve("stack").resolve("pom.xml")).exists();
        assertThat(Tree.find().configuration()).exists();
    }

    @Test
    void aMissingJarComesWithTheCommandThatBuildsIt(@TempDir Path empty) {
        assertThatThrownBy(() -> new Tree(empty).jar(Service.SANDBOX))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("ticketshop-sandbox is not built")
                .hasMessageContaining("./mvnw package -DskipTests -pl ticketshop-sandbox -am");
    }
}

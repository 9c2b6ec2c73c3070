package io.parvis.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.parvis.pointofsale.PointsOfSaleConfig;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.BindException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the configuration library says, told as a sentence; the library is the real one. */
class StartFailureTest {
    private static final String OPERA = "parvis.points-of-sale.opera.";

    @ConfigMapping(prefix = "parvis")
    interface Cycles {
        Map<String, Shop> pointsOfSale();

        interface Shop {
            Availability availability();

            Secutix secutix();
        }

        interface Availability {
            Duration cycle();
        }

        interface Secutix {
            int password();
        }
    }

    @Test
    void missingKeys() {
        assertThat(sentence(PointsOfSaleConfig.class, Map.of("names.fr", "Opéra", "currency", "EUR")))
                .matches("Configuration: " + OPERA + "[a-z-]+ is missing, but .+ was expected\\.");
    }

    @Test
    void valuesOfTheWrongType() {
        assertThat(sentence(Cycles.class, Map.of("availability.cycle", "abc", "secutix.password", "1")))
                .isEqualTo("Configuration: " + OPERA + "availability.cycle is 'abc',"
                        + " but a duration such as 1m was expected.");
    }

    @Test
    void secretsOfTheWrongType() {
        assertThat(sentence(Cycles.class, Map.of("availability.cycle", "1m", "secutix.password", "hunter2")))
                .isEqualTo("Configuration: " + OPERA + "secutix.password is (hidden),"
                        + " but the password of the SecuTix services was expected.");
    }

    @Test
    void variablesThatAreNotSet() {
        assertThat(sentence(Cycles.class, Map.of("availability.cycle", "1m", "secutix.password", "${NO_SUCH_ONE}")))
                .isEqualTo("Configuration: " + OPERA + "secutix.password takes its value from the environment variable"
                        + " NO_SUCH_ONE, which is not set.");
    }

    @Test
    void ourOwnComplaintsAreFoundUnderTheirWrappings() {
        Throwable failure = new RuntimeException(
                "Failed to start", new IllegalStateException(new WrongConfiguration("a.b", "1", "2")));
        assertThat(StartFailure.sentence(failure)).contains("Configuration: a.b is '1', but 2 was expected.");
    }

    @Test
    void otherFailuresHaveNoSentence() {
        assertThat(StartFailure.sentence(new IllegalStateException("broken", new BindException("in use"))))
                .isEmpty();
        assertThat(StartFailure.sentence(new NullPointerException())).isEmpty();
    }

    private static String sentence(Class<?> mapping, Map<String, String> opera) {
        Map<String, String> values = new HashMap<>();
        opera.forEach((key, value) -> values.put(OPERA + key, value));
        Throwable failure = catchThrowable(() -> new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withMapping(mapping)
                .withDefaultValues(values)
                .build());
        return StartFailure.sentence(new RuntimeException("Failed to start", failure))
                .orElseThrow(() -> new AssertionError("No sentence", failure));
    }
}

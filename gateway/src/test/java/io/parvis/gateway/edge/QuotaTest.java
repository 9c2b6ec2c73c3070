package io.parvis.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.gateway.edge.Quota.Verdict;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class QuotaTest {
    private static final long SECOND = 1_000_000;

    private final Quota quota = Quota.of(RouteClass.READ, 60);
    private final AtomicLong client = new AtomicLong();
    private long now = 1_000 * SECOND;

    @Test
    void aWholeMinutesWorthMayComeAtOnceAndNoMore() {
        for (int left = 59; left >= 0; left--) {
            assertThat(take()).isEqualTo(new Verdict(true, left, 60 - left));
        }
        assertThat(take()).isEqualTo(new Verdict(false, 0, 1));
    }

    @Test
    void theyComeBackOneByOne() {
        exhaust();
        now += SECOND;
        assertThat(take().allowed()).isTrue();
        assertThat(take().allowed()).isFalse();
        now += 10 * SECOND;
        assertThat(take()).isEqualTo(new Verdict(true, 9, 51));
    }

    @Test
    void refusalsCostNothing() {
        exhaust();
        for (int n = 0; n < 100; n++) {
            assertThat(take()).isEqualTo(new Verdict(false, 0, 1));
        }
        now += SECOND;
        assertThat(take().allowed()).isTrue();
    }

    @Test
    void whoWaitsHasThemAllAgain() {
        exhaust();
        now += 3_600 * SECOND;
        assertThat(take().remaining()).isEqualTo(59);
    }

    @Test
    void fieldsAreStructured() {
        assertThat(quota.policy()).isEqualTo("\"read\";q=60;w=60");
        assertThat(quota.left(take())).isEqualTo("\"read\";r=59;t=1");
    }

    private void exhaust() {
        for (int n = 0; n < 60; n++) {
            take();
        }
    }

    private Verdict take() {
        return quota.take(client, now);
    }
}

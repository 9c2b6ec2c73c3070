package io.parvis.replica;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedisReachTest {
    private final Logger log = Logger.getLogger(RedisReach.class.getName());
    private final List<String> told = new ArrayList<>();
    private final RedisReach redis = new RedisReach("levels are served from memory");
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            told.add(
                    line instanceof org.jboss.logmanager.ExtLogRecord formatted
                            ? formatted.getFormattedMessage()
                            : line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        log.addHandler(handler);
    }

    @AfterEach
    void leave() {
        log.removeHandler(handler);
    }

    @Test
    void onlyWhatChangesIsTold() {
        redis.succeeded();
        assertThat(redis.isReached()).isTrue();
        assertThat(told).isEmpty();

        redis.failed(new IllegalStateException("connection refused"));
        redis.failed(new IllegalStateException("connection reset"));
        assertThat(redis.isReached()).isFalse();
        assertThat(told).containsExactly("Redis cannot be reached (connection refused), levels are served from memory");

        redis.succeeded();
        redis.succeeded();
        assertThat(redis.isReached()).isTrue();
        assertThat(told).hasSize(2).last().isEqualTo("Redis can be reached again");
    }

    @Test
    void aFailureThatSaysNothingIsNamed() {
        redis.failed(new IllegalStateException());
        assertThat(told)
                .containsExactly("Redis cannot be reached (IllegalStateException), levels are served from memory");
    }
}

package io.parvis.catalog.notifying;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** What came of an attempt. */
sealed interface Answer {

    /** In words, for operators; tells nothing of what the receiver wrote. */
    String detail();

    /** @param retryAfter how long the receiver wants to be left alone */
    record Status(int status, Optional<Duration> retryAfter) implements Answer {

        /** @param retryAfter the header's value or {@code null}: seconds or an HTTP date */
        static Status of(int status, String retryAfter, Clock clock) {
            boolean mayAsk = status == 429 || status == 503;
            return new Status(
                    status, mayAsk && retryAfter != null ? wait(retryAfter.strip(), clock) : Optional.empty());
        }

        boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        boolean isGone() {
            return status == 410;
        }

        @Override
        public String detail() {
            String answered = "the receiver answered " + status;
            if (isGone()) {
                return answered + ": it wants no more events";
            }
            return status >= 300 && status < 400 ? answered + "; redirects are not followed" : answered;
        }

        private static Optional<Duration> wait(String retryAfter, Clock clock) {
            if (retryAfter.matches("\\d{1,9}")) {
                return Optional.of(Duration.ofSeconds(Long.parseLong(retryAfter)));
            }
            try {
                ZonedDateTime then = ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME);
                return Optional.of(Duration.between(clock.instant(), then)).filter(wait -> !wait.isNegative());
            } catch (DateTimeException notADate) {
                return Optional.empty();
            }
        }
    }

    /** Nobody answered, or nobody was asked. */
    record None(String detail) implements Answer {}
}

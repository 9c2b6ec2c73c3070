package io.parvis.secutix;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** How a call to SecuTix ended. Nothing in it is a secret: every member may be logged and shown to operators. */
public sealed interface Outcome<T> {

    /** SecuTix answered with what was asked for. */
    record Data<T>(T value) implements Outcome<T> {
        @Override
        public String describe() {
            return "SecuTix answered";
        }
    }

    /** SecuTix is still preparing the answer: repeat the call, with the request id where there is one. */
    record InProgress<T>(Optional<String> requestId) implements Outcome<T> {
        @Override
        public String describe() {
            return "SecuTix is still preparing the answer";
        }
    }

    /**
     * The call is forbidden for now: not before {@code retryAfter} has passed.
     *
     * @param httpStatus 509 or 429, or 503 with a wait, when SecuTix said so; 0 when the budget did and the call was not
     *     made
     */
    record Refused<T>(Duration retryAfter, int httpStatus, Limit limit) implements Outcome<T> {
        /** By SecuTix. */
        public Refused(Duration retryAfter, int httpStatus) {
            this(retryAfter, httpStatus, Limit.SECUTIX);
        }

        /** Whether the call was not made at all. */
        public boolean isOurs() {
            return limit.isOurs();
        }

        @Override
        public String describe() {
            return limit.sentence + (isOurs() ? "" : " (HTTP " + httpStatus + ")") + ", next try in "
                    + Math.max(1, retryAfter.toSeconds()) + " s at the earliest";
        }
    }

    /** What forbids a call. */
    enum Limit {
        SECUTIX("SecuTix's call limits are reached"),
        PAUSE("SecuTix is not available"),
        CLOSED("Not called: SecuTix's call limits were reached a while ago"),
        MINUTE("Not called: the calls that SecuTix allows in a minute are made"),
        EXPORT("Not called: SecuTix allows the next export later"),
        MONTH("Not called: the month's calls or bytes are used up"),
        SHARE("Not called: what is left of the month's calls or bytes is kept for imports"),
        CLOCKS("Not called: the clocks of this machine and of Redis are in different months"),
        UNCOUNTED("Not called: Redis cannot be reached, so the call cannot be counted");

        private final String sentence;

        Limit(String sentence) {
            this.sentence = sentence;
        }

        boolean isOurs() {
            return this != SECUTIX && this != PAUSE;
        }
    }

    /** SecuTix understood the call and said no: a status code other than success, a SOAP fault, a wrong password. */
    record Rejected<T>(String statusCode, String detail) implements Outcome<T> {
        @Override
        public String describe() {
            return "SecuTix rejected the call (" + statusCode + "): " + detail;
        }
    }

    /** The call did not come back whole. */
    record Trouble<T>(Kind kind, String detail) implements Outcome<T> {
        /** What went wrong on the way. */
        public enum Kind {
            UNREACHABLE("SecuTix cannot be reached"),
            TIMEOUT("SecuTix did not answer in time"),
            HTTP_ERROR("SecuTix answered with an HTTP error"),
            CUT_OFF("SecuTix's answer broke off"),
            UNREADABLE("SecuTix's answer cannot be read");

            private final String sentence;

            Kind(String sentence) {
                this.sentence = sentence;
            }
        }

        @Override
        public String describe() {
            return kind.sentence + (detail.isEmpty() ? "" : ": " + detail);
        }
    }

    /** One sentence for health answers and logs. */
    String describe();

    /** The same end, its data changed by {@code change}. */
    default <U> Outcome<U> map(Function<? super T, ? extends U> change) {
        if (this instanceof Data<T> data) {
            return new Data<>(change.apply(data.value()));
        }
        @SuppressWarnings("unchecked") // without data, the type parameter stands for nothing
        Outcome<U> same = (Outcome<U>) this;
        return same;
    }
}

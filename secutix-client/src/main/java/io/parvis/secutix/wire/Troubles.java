package io.parvis.secutix.wire;

import com.ctc.wstx.exc.WstxEOFException;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.parvis.secutix.Outcome;
import io.parvis.secutix.Outcome.Trouble;
import io.parvis.secutix.Outcome.Trouble.Kind;
import io.parvis.secutix.export.Unreadable;
import java.io.CharConversionException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;

/** Tells what lies behind a failure: by its kind and the kinds of its causes, never by their texts, which vary. */
public final class Troubles {
    private Troubles() {}

    /**
     * What a status that no answer can follow means: limits, a pause of SecuTix's that it names the length of, or an
     * account that is not accepted. A refusal by limits has a wait of zero where SecuTix named none.
     */
    public static <R> Optional<Outcome<R>> ofStatus(int httpStatus, Optional<Duration> retryAfter) {
        return switch (httpStatus) {
            case 509, 429 -> Optional.of(new Outcome.Refused<>(retryAfter.orElse(Duration.ZERO), httpStatus));
            case 503 -> retryAfter.map(wait -> new Outcome.Refused<>(wait, httpStatus, Outcome.Limit.PAUSE));
            case 401, 403 ->
                Optional.of(new Outcome.Rejected<>("HTTP " + httpStatus, "user name or password not accepted"));
            default -> Optional.empty();
        };
    }

    /**
     * The wait that an answer names, in seconds or as the moment when it ends. A moment is measured from the answer's own,
     * since clocks differ; without that it says nothing.
     *
     * @param retryAfter the header of that name, or {@code null}
     * @param date likewise
     */
    public static Optional<Duration> retryAfter(String retryAfter, String date) {
        if (retryAfter != null && retryAfter.strip().matches("\\d{1,7}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(retryAfter.strip())));
        }
        return moment(retryAfter)
                .flatMap(end -> moment(date).map(begin -> Duration.between(begin, end)))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
    }

    private static Optional<Instant> moment(String header) {
        try {
            return Optional.ofNullable(header)
                    .map(String::strip)
                    .map(DateTimeFormatter.RFC_1123_DATE_TIME::parse)
                    .map(Instant::from);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** @param answerBegun whether SecuTix had answered at all when it happened */
    public static <R> Outcome<R> of(Throwable failure, boolean answerBegun) {
        return onTheWay(failure)
                .or(() -> cut(failure, answerBegun))
                .map(kind -> new Trouble<R>(kind, ""))
                .orElseGet(() -> new Trouble<>(Kind.UNREADABLE, reason(failure)));
    }

    private static Optional<Kind> onTheWay(Throwable failure) {
        if (cause(failure, ConnectException.class).isPresent()
                || cause(failure, UnknownHostException.class).isPresent()
                || cause(failure, NoRouteToHostException.class).isPresent()) {
            return Optional.of(Kind.UNREACHABLE);
        }
        return cause(failure, SocketTimeoutException.class).map(timeout -> Kind.TIMEOUT);
    }

    private static Optional<Kind> cut(Throwable failure, boolean answerBegun) {
        if (cause(failure, WstxEOFException.class).isPresent()
                || cause(failure, JsonEOFException.class).isPresent()) {
            return Optional.of(Kind.CUT_OFF);
        }
        boolean garbage = Stream.of(
                        Unreadable.class,
                        AnswerStream.TooLong.class,
                        ZipException.class,
                        CharConversionException.class,
                        JacksonException.class)
                .anyMatch(kind -> cause(failure, kind).isPresent());
        return garbage
                ? Optional.empty()
                : cause(failure, IOException.class).map(io -> answerBegun ? Kind.CUT_OFF : Kind.UNREACHABLE);
    }

    private static String reason(Throwable failure) {
        return cause(failure, Unreadable.class)
                .<Throwable>map(known -> known)
                .or(() -> cause(failure, AnswerStream.TooLong.class))
                .map(known -> "it " + known.getMessage())
                .or(() -> cause(failure, XMLStreamException.class)
                        .map(XMLStreamException::getLocation)
                        .map(at -> "at line " + at.getLineNumber() + ", column " + at.getColumnNumber()))
                .orElse("");
    }

    /** The first of that kind among the failure and its causes. */
    public static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> kind) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return Optional.of(kind.cast(cause));
            }
        }
        return Optional.empty();
    }
}

package io.parvis.query;

import io.parvis.problem.Problem.FieldError;
import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A request's query parameters, held to those that the route takes. Every complaint names the parameter. */
public final class Query {
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd['T'HH:mm[:ss[.SSS]][XXX]]", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private final MultivaluedMap<String, String> given;

    private Query(MultivaluedMap<String, String> given) {
        this.given = given;
    }

    /**
     * @param names the parameters that the route takes
     * @throws ProblemException 400 {@code unknown-parameter} naming every other one
     */
    public static Query of(UriInfo uri, String... names) {
        return of(uri.getQueryParameters(), names);
    }

    /** As {@link #of(UriInfo, String...)}, of parameters that were taken out of a query. */
    public static Query of(MultivaluedMap<String, String> given, String... names) {
        Set<String> allowed = Set.of(names);
        List<FieldError> unknown = given.keySet().stream()
                .filter(name -> !allowed.contains(name))
                .sorted()
                .map(name -> new FieldError(name, "is not a parameter of this route"))
                .toList();
        if (!unknown.isEmpty()) {
            throw ProblemException.about(ProblemKind.UNKNOWN_PARAMETER, complaint(unknown, names), unknown);
        }
        return new Query(given);
    }

    private static String complaint(List<FieldError> unknown, String[] names) {
        String those = String.join(
                ", ", unknown.stream().map(error -> "'" + error.field() + "'").toList());
        String takes = names.length == 0
                ? "takes no query parameters"
                : "takes " + String.join(", ", Arrays.stream(names).sorted().toList());
        return "This route does not know " + those + "; it " + takes + ".";
    }

    /** The value of a parameter that may be given once. */
    public Optional<String> text(String name) {
        List<String> values = given.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw ProblemException.about(ProblemKind.INVALID_PARAMETER, name, "must be given once");
        }
        return values.stream().findFirst();
    }

    /** The values of a parameter that takes several, separated by commas or given several times; blanks left out. */
    public List<String> list(String name) {
        return given.getOrDefault(name, List.of()).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** {@code true}, {@code false}, or absent for false. */
    public boolean flag(String name) {
        return switch (text(name).orElse("false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw ProblemException.about(ProblemKind.INVALID_PARAMETER, name, "must be true or false");
        };
    }

    public int integer(String name, int least, int most, int otherwise) {
        Optional<String> value = text(name);
        if (value.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value.get());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below, like a number out of bounds
        }
        throw ProblemException.about(
                ProblemKind.INVALID_PARAMETER, name, "must be a whole number from " + least + " to " + most);
    }

    /**
     * A moment: a time with an offset, a local time, or a date.
     *
     * @param zone of dates and local times
     * @param endOfDay whether a date stands for its last moment instead of its first
     */
    public Optional<OffsetDateTime> date(String name, ZoneId zone, boolean endOfDay) {
        return text(name).map(value -> {
            try {
                // a plus sign that was not percent-encoded arrives as a blank
                TemporalAccessor read = ISO.parseBest(
                        value.replace(' ', '+'), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
                return moment(read, zone, endOfDay);
            } catch (DateTimeException notADate) {
                throw ProblemException.about(
                        ProblemKind.INVALID_PARAMETER,
                        name,
                        "must be a date such as 2027-01-31, or a time such as 2027-01-31T20:00:00+01:00");
            }
        });
    }

    private static OffsetDateTime moment(TemporalAccessor read, ZoneId zone, boolean endOfDay) {
        if (read instanceof OffsetDateTime moment) {
            return moment;
        }
        if (read instanceof LocalDateTime local) {
            return local.atZone(zone).toOffsetDateTime();
        }
        LocalDate day = (LocalDate) read;
        return endOfDay
                ? day.plusDays(1).atStartOfDay(zone).toOffsetDateTime().minusNanos(1)
                : day.atStartOfDay(zone).toOffsetDateTime();
    }

    /** What was asked for, without those parameters: the same question gives an equal list. */
    public List<String> asked(String... without) {
        Set<String> left = Set.of(without);
        return given.entrySet().stream()
                .filter(parameter -> !left.contains(parameter.getKey()))
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .sorted()
                .toList();
    }
}

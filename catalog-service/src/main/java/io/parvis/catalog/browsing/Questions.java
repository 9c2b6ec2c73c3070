package io.parvis.catalog.browsing;

import io.parvis.catalog.search.Filter;
import io.parvis.catalog.search.SearchQuestion;
import io.parvis.catalog.search.Sort;
import io.parvis.level.Level;
import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import io.parvis.query.Query;
import io.parvis.sale.SaleStatus;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads what is looked for from query parameters. */
public final class Questions {
    private static final int LONGEST_Q = 200;
    private static final List<String> SALE_STATUSES =
            Arrays.stream(SaleStatus.values()).map(SaleStatus::name).toList();
    private static final List<String> LEVELS =
            Arrays.stream(Level.values()).map(Level::name).toList();

    private Questions() {}

    /**
     * Parameters that the route does not take count as not given.
     *
     * @param zone of dates and months
     * @throws ProblemException 400 naming the parameter
     */
    public static SearchQuestion of(Query query, ZoneId zone) {
        Optional<OffsetDateTime> from = query.date("from", zone, false);
        Optional<OffsetDateTime> to = query.date("to", zone, true);
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            throw invalid("from", "must not be later than 'to'");
        }
        return new SearchQuestion(
                words(query),
                filters(query),
                from.map(OffsetDateTime::toInstant).orElse(null),
                to.map(OffsetDateTime::toInstant).orElse(null),
                query.text("sort").map(Questions::sort).orElse(null),
                query.list("facets").stream().map(Questions::facet).distinct().toList());
    }

    private static String words(Query query) {
        Optional<String> words = query.text("q");
        if (words.isPresent() && words.get().length() > LONGEST_Q) {
            throw invalid("q", "must not be longer than " + LONGEST_Q + " characters");
        }
        return words.orElse(null);
    }

    private static Map<Filter, List<String>> filters(Query query) {
        Map<Filter, List<String>> filters = new EnumMap<>(Filter.class);
        for (Filter filter : Filter.values()) {
            List<String> values = query.list(filter.parameter());
            if (!values.isEmpty()) {
                filters.put(
                        filter,
                        values.stream().map(value -> value(filter, value)).toList());
            }
        }
        return filters;
    }

    private static String value(Filter filter, String value) {
        return switch (filter) {
            case FAMILY -> value.toUpperCase(Locale.ROOT);
            case MONTH -> month(value);
            case SALE_STATUS -> oneOf(SALE_STATUSES, filter, value);
            case LEVEL -> oneOf(LEVELS, filter, value);
            default -> value;
        };
    }

    private static String month(String value) {
        try {
            return YearMonth.parse(value).toString();
        } catch (DateTimeException notAMonth) {
            throw invalid("month", "must be months such as 2027-01");
        }
    }

    private static String oneOf(List<String> names, Filter filter, String value) {
        if (!names.contains(value)) {
            throw invalid(filter.parameter(), "must be some of " + String.join(", ", names));
        }
        return value;
    }

    private static Sort sort(String value) {
        return Arrays.stream(Sort.values())
                .filter(sort -> name(sort).equals(value))
                .findFirst()
                .orElseThrow(() -> invalid(
                        "sort",
                        "must be one of "
                                + Arrays.stream(Sort.values())
                                        .map(Questions::name)
                                        .collect(Collectors.joining(", "))));
    }

    private static Filter facet(String value) {
        return Filter.facet(value)
                .orElseThrow(() -> invalid(
                        "facets",
                        "must be some of "
                                + Filter.facets().stream()
                                        .map(Filter::parameter)
                                        .collect(Collectors.joining(", "))));
    }

    private static String name(Sort sort) {
        return sort.name().toLowerCase(Locale.ROOT);
    }

    private static ProblemException invalid(String parameter, String complaint) {
        return ProblemException.about(ProblemKind.INVALID_PARAMETER, parameter, complaint);
    }
}

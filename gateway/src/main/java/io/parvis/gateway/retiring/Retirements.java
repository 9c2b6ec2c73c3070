package io.parvis.gateway.retiring;

import io.parvis.startup.WrongConfiguration;
import io.quarkus.runtime.Startup;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Says with every answer of a route that will go away since when, until when, and what to use instead. */
@Singleton
@Startup
public final class Retirements {
    /** Two digits for the day, which Java's RFC 1123 does not write. */
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT);

    /** Of RFC 9745, RFC 8594 and RFC 5829. */
    private record Notice(String deprecation, String sunset, String link) {}

    private final Map<String, Notice> notices;

    Retirements(RetiringConfig config) {
        this.notices = config.retiring().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> notice(entry.getKey(), entry.getValue())));
    }

    /** @param route its pattern */
    public void announce(String route, HttpServerResponse response) {
        if (notices.isEmpty()) {
            return;
        }
        Notice notice = notices.get(route);
        if (notice != null) {
            response.putHeader("Deprecation", notice.deprecation())
                    .putHeader("Sunset", notice.sunset())
                    .putHeader("Link", notice.link());
        }
    }

    private static Notice notice(String route, RetiringConfig.Retirement retirement) {
        if (retirement.until().isBefore(retirement.since())) {
            throw new WrongConfiguration(
                    "parvis.gateway.retiring.\"" + route + "\".until",
                    retirement.until().toString(),
                    "a day after " + retirement.since());
        }
        return new Notice(
                "@" + moment(retirement.since()).toEpochSecond(),
                HTTP_DATE.format(moment(retirement.until())),
                "<" + retirement.instead() + ">; rel=\"successor-version\"");
    }

    private static ZonedDateTime moment(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC);
    }
}

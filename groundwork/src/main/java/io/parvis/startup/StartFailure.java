package io.parvis.startup;

import io.quarkus.runtime.QuarkusBindException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds, in what ended a start, the sentence that helps the person who configured the service. */
final class StartFailure {
    private static final Pattern MISSING = Pattern.compile("config property (\\S+) is required");
    private static final Pattern EMPTY = Pattern.compile("config property (\\S+) is defined as the empty String");
    private static final Pattern WRONG =
            Pattern.compile("config property (\\S+) with the config value \"(.*?)\" threw");
    private static final Pattern UNSET = Pattern.compile("Could not expand value (\\S+) in property (\\S+)");

    private StartFailure() {}

    /** @return empty when the failure has nothing to do with the configuration */
    static Optional<String> sentence(Throwable failure) {
        return first(failure, StartFailure::told)
                .or(() -> first(failure, StartFailure::translated).map(StartFailure::orItsReason))
                .or(() -> first(failure, StartFailure::yaml))
                .map(Throwable::getMessage);
    }

    private static Optional<WrongConfiguration> told(Throwable cause) {
        if (cause instanceof WrongConfiguration wrong) {
            return Optional.of(wrong);
        }
        return cause instanceof QuarkusBindException bind
                ? Optional.of(new WrongConfiguration(
                        "quarkus.http.port", Integer.toString(bind.getPort()), "a port that is not in use"))
                : Optional.empty();
    }

    private static Optional<WrongConfiguration> translated(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        Matcher unset = UNSET.matcher(message);
        if (unset.find()) {
            return Optional.of(WrongConfiguration.unset(unset.group(2), unset.group(1)));
        }
        Matcher wrong = WRONG.matcher(message);
        if (wrong.find()) {
            String key = wrong.group(1);
            return Optional.of(new WrongConfiguration(key, wrong.group(2), KnownKeys.expected(key)));
        }
        Matcher empty = EMPTY.matcher(message);
        if (empty.find()) {
            return Optional.of(new WrongConfiguration(empty.group(1), "", KnownKeys.expected(empty.group(1))));
        }
        Matcher missing = MISSING.matcher(message);
        return missing.find() ? Optional.of(WrongConfiguration.missing(missing.group(1))) : Optional.empty();
    }

    /** A key may be missing because it is misspelt: that is the better sentence. */
    private static WrongConfiguration orItsReason(WrongConfiguration found) {
        return ConfigurationFiles.mistake().orElse(found);
    }

    private static Optional<WrongConfiguration> yaml(Throwable cause) {
        boolean yaml = Stream.of(cause.getStackTrace())
                .anyMatch(at -> at.getClassName().contains(".yaml."));
        return yaml ? ConfigurationFiles.mistake() : Optional.empty();
    }

    private static Optional<WrongConfiguration> first(
            Throwable failure, java.util.function.Function<Throwable, Optional<WrongConfiguration>> look) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> look.apply(cause).stream())
                .findFirst();
    }
}

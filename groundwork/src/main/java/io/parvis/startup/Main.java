package io.parvis.startup;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Optional;

/**
 * Starts a service. A configuration that it cannot start with ends it with one sentence on the error stream and exit
 * code 1; any other failure comes with its stack trace.
 */
@QuarkusMain
public final class Main {
    private static final int FAILED = 1;

    private Main() {}

    public static void main(String... arguments) {
        ConfigurationFiles.useDefault();
        Optional<WrongConfiguration> trouble =
                ConfigurationFiles.trouble().or(() -> TraceReceiver.use(System.getenv()));
        if (trouble.isPresent()) {
            ended(FAILED, trouble.get());
        } else {
            Quarkus.run(null, Main::ended, arguments);
        }
    }

    /** @param failure {@code null} when the service was stopped as it should be */
    private static void ended(int code, Throwable failure) {
        if (failure != null) {
            StartFailure.sentence(failure).ifPresentOrElse(System.err::println, failure::printStackTrace);
        }
        ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(code, null);
    }
}

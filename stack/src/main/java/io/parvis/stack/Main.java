package io.parvis.stack;

import java.io.PrintStream;
import java.time.InstantSource;
import java.util.Optional;

/** Starts the set for a person at a terminal, and stops it with Ctrl-C. */
public final class Main {
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) {
        CommandLine commandLine = CommandLine.parse(arguments);
        if (commandLine instanceof CommandLine.Help) {
            out.print(CommandLine.HELP);
            return 0;
        }
        if (commandLine instanceof CommandLine.Wrong wrong) {
            err.println(wrong.message());
            return MISUSED;
        }
        return run((CommandLine.Run) commandLine, out, err);
    }

    private static int run(CommandLine.Run run, PrintStream out, PrintStream err) {
        SetOptions usual = SetOptions.withOffset(run.portOffset());
        SetOptions options = run.redis().map(usual::withRedis).orElse(usual);
        try {
            Ports.check(options);
            return run.checkOnly() ? 0 : run(options, out, err);
        } catch (StackException e) {
            err.println("\n" + e.getMessage());
            return FAILED;
        }
    }

    private static int run(SetOptions options, PrintStream out, PrintStream err) {
        try (RunningSet set = RunningSet.start(options, Progress.to(out, InstantSource.system()))) {
            out.println(Welcome.to(set));
            Optional<String> failure = set.awaitFailure();
            failure.ifPresent(reason -> err.println("\n" + reason + "\nEverything else is being stopped."));
            return failure.isPresent() ? FAILED : 0;
        }
    }
}

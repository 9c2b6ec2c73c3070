package io.parvis.bench;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/** One side of a comparison, by JMH, in a Java of its own. */
public final class Jmh {
    private Jmh() {}

    /**
     * Single answers' times in milliseconds.
     *
     * @param parameters values of the benchmark's {@code @Param} fields
     */
    public static Sample times(Class<?> benchmark, String method, Map<String, String> parameters, String... jvm)
            throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(benchmark.getName().replace(".", "\\.") + "\\." + method + "$")
                .mode(Mode.SampleTime)
                .timeUnit(TimeUnit.MICROSECONDS)
                .forks(1)
                .threads(1)
                .warmupIterations(3)
                .warmupTime(TimeValue.milliseconds(1500))
                .measurementIterations(3)
                .measurementTime(TimeValue.milliseconds(1500))
                .jvmArgsAppend(jvm)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true);
        parameters.forEach((name, value) -> options.param(name, value));
        Collection<RunResult> results = new Runner(options.build()).run();
        if (results.size() != 1) {
            throw new RunnerException(benchmark.getName() + "." + method + " is not one benchmark");
        }
        Statistics seen = List.copyOf(results).get(0).getPrimaryResult().getStatistics();
        return new Sample(seen.getPercentile(50) / 1000, seen.getPercentile(99) / 1000);
    }
}

package io.parvis.bench.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What the system tells of a process. */
public final class Processes {
    private Processes() {}

    /** Resident memory in MB; NaN where the system does not tell. */
    public static double resident(long processId) throws IOException {
        Path status = Path.of("/proc/" + processId + "/status");
        if (!Files.exists(status)) {
            return Double.NaN;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1000)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** The processor time that it has taken so far, in microseconds. */
    public static double processorTime(long processId) {
        return ProcessHandle.of(processId)
                        .flatMap(process -> process.info().totalCpuDuration())
                        .orElse(Duration.ZERO)
                        .toNanos()
                / 1e3;
    }
}

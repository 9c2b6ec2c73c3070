package io.parvis.secutix.budget;

import java.time.Instant;
import java.util.Optional;

/**
 * What is left of the month for one purpose.
 *
 * @param monthEnds when there is a whole month's budget again
 * @param closedUntil until when no call is made at all; empty = calls are made
 * @param callsPerHour how many calls of usual size an hour the rest of the month holds, spread evenly
 */
public record Allowance(
        long callsLeft, long bytesLeft, Instant monthEnds, Optional<Instant> closedUntil, double callsPerHour) {}

package io.parvis.secutix.budget;

import java.time.Duration;

/**
 * What SecuTix allows one institution.
 *
 * @param callsPerMinute of each service
 * @param exportInterval from one export to the next
 * @param callsPerMonth of all services together
 * @param bytesPerMonth of all services together, packed as they come
 */
public record Limits(int callsPerMinute, Duration exportInterval, long callsPerMonth, long bytesPerMonth) {}

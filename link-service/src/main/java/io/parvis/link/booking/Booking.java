package io.parvis.link.booking;

import io.parvis.link.sheet.KnownLevel;
import io.parvis.sale.SaleSheet.Product;
import java.util.Optional;

/**
 * What was found of one product or performance, and how it was judged.
 *
 * @param performanceId the date to book: the one asked for, or a product's only one that can be booked; empty when the
 *     visitor has to choose, or when there are no dates
 */
public record Booking(Product product, Optional<String> performanceId, Verdict verdict, KnownLevel level) {}

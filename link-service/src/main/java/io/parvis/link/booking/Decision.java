package io.parvis.link.booking;

import io.parvis.published.ContentHash;
import io.parvis.sale.SaleSheet.Product;
import java.time.Instant;
import java.util.Optional;

/**
 * A judgement, ready to be sent.
 *
 * @param product what it is about; empty when there is no such thing
 * @param json {@code link} as it is sent
 * @param hash names {@code json}, as {@link ContentHash} does
 * @param until when it has to be made anew, even if nothing but the clock changes
 */
public record Decision(Optional<Product> product, BookingLink link, byte[] json, String hash, Instant until) {}

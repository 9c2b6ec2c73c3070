package io.parvis.sandbox.venue;

import com.secutix.service.catalogservice.v1_33.Product;

/**
 * A product as one of its seasons lists it.
 *
 * @param channel the sales channel that it is meant for; the shop's own when all may sell it
 */
public record Listing(long seasonId, String channel, Product product) {}

package io.parvis.gateway.memory;

/**
 * How a question ended.
 *
 * @param how for {@code Cache-Status}, without the name of the cache
 * @param leads whether it was asked because of this caller: what is not kept is for that one alone
 */
public record Told(Received received, String how, boolean leads) {}

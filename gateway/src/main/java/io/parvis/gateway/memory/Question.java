package io.parvis.gateway.memory;

import io.parvis.gateway.routing.Service;

/**
 * A question to a service whose answer is for everybody, and may be kept.
 *
 * @param pos the slug of the point of sale; empty when it is about none
 * @param target path and query as they are sent to the service
 */
public record Question(Service service, String pos, String target, Key key) {}

package nl.doorstroom.platform.inbox;

import java.time.Instant;
import java.util.UUID;

/**
 * What a CloudEvent says of itself.
 *
 * @param tenant OIN from the event's source: whose data it is about
 * @param name the event's name without service and version: {@code placement-started}
 * @param type the whole type, {@code nl.doorstroom.matching.placement-started.v1}
 * @param subject id of the aggregate
 * @param sequence version of the aggregate: the order of its events, whatever order they arrive in
 * @param time when the producer recorded it, in UTC
 */
public record IncomingEvent(
        UUID id, String tenant, String name, String type, UUID subject, long sequence, Instant time) {}

package nl.doorstroom.platform.outbox;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An event was taken into the outbox; fired in the transaction that tells it, for who passes it on by another way.
 *
 * @param payload with its stamp, as it goes to the topic
 */
public record EventTold(OutgoingEvent event, JsonNode payload) {}

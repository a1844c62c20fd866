package nl.doorstroom.platform.outbox;

import java.util.UUID;

/**
 * One event on its way out.
 *
 * @param topic Kafka topic, which decides who may read it
 * @param name past-tense name in kebab-case: {@code benefit-ended}
 * @param version version of the event's schema
 * @param key orders events of one person, household or other aggregate
 * @param payload record that is written as JSON next to the stamp's own fields; no personal data beyond the contract
 */
public record OutgoingEvent(String topic, String name, int version, UUID key, EventStamp stamp, Object payload) {

    /** An event in the first version of its schema. */
    public static OutgoingEvent v1(String topic, String name, UUID key, EventStamp stamp, Object payload) {
        return new OutgoingEvent(topic, name, 1, key, stamp, payload);
    }
}

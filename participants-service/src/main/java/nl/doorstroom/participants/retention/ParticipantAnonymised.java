package nl.doorstroom.participants.retention;

import java.util.List;
import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;

/**
 * Somebody was erased here, and has to be everywhere: told once on each topic that tells of people.
 *
 * @param topic {@code participants.events.v1} or {@code participants.profiles.v1}
 * @param participantIds every id under which the person was known; the person's own is the first
 */
public record ParticipantAnonymised(String topic, EventStamp stamp, List<UUID> participantIds) {}

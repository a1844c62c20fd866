package nl.doorstroom.participants.intake;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;

/**
 * An intake answers each of the three questions.
 *
 * @param number which intake of the person it is, from 1
 * @param heldOn day of the talk
 */
public record IntakeCompleted(EventStamp stamp, UUID participantId, int number, LocalDate heldOn) {

    public UUID intakeId() {
        return stamp.aggregateId();
    }
}

package nl.doorstroom.participants.work;

import java.util.UUID;

/** Something else is known of the work of a person. */
public record WorkChanged(UUID participantId) {}

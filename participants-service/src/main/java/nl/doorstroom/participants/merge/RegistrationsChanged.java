package nl.doorstroom.participants.merge;

import java.util.UUID;

/**
 * A person has the rows of another registration, or has not any more: whatever is made of several rows is made anew. Told when
 * all of them are where they belong.
 */
public record RegistrationsChanged(UUID participantId) {}

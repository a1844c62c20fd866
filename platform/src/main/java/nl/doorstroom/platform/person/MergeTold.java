package nl.doorstroom.platform.person;

import java.util.UUID;

/**
 * Two registrations are of one person, or are not any more, and {@link Registrations} knows it: what is made of both is made
 * anew, in the same transaction.
 */
public record MergeTold(UUID survivorId, UUID duplicateId) {}

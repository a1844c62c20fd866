package nl.doorstroom.participants.participant;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Whom somebody looks for: everything that is given must fit.
 *
 * @param familyName the beginning of it, with or without prefix
 * @param givenName the beginning of it, or initials
 */
public record ParticipantSearch(
        @Nullable Bsn bsn,
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable LocalDate birthDate) {}

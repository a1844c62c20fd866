package nl.doorstroom.participants.consent;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a person consented to.
 *
 * @param purpose code of list {@code consent-purposes}
 * @param channel code of list {@code consent-channels}: how it was given
 * @param givenOn first day on which it holds
 * @param validUntil last day on which it holds; null: until it is withdrawn
 */
public record ConsentTerms(
        String purpose,
        String channel,
        LocalDate givenOn,
        @Nullable LocalDate validUntil) {}

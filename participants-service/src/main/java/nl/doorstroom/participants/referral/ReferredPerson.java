package nl.doorstroom.participants.referral;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Who is referred, as the partner knows the person: by a citizen service number, or by name and date of birth.
 *
 * @param bsn nine digits
 */
public record ReferredPerson(
        @Nullable String bsn,
        @Nullable String givenName,
        @Nullable String namePrefix,
        @Nullable String familyName,
        @Nullable LocalDate birthDate) {

    /** Whether name and date of birth are there, without which nobody is registered. */
    public boolean saysEnough() {
        return givenName != null && familyName != null && birthDate != null;
    }
}

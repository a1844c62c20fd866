package nl.doorstroom.participants.merge;

import java.time.LocalDate;
import java.util.Optional;

import nl.doorstroom.participants.participant.Participant;

/** Why two registrations may be of one person, the strongest first. */
public enum Likeness {
    SAME_NAME_AND_BIRTH_DATE,
    /** Born on the same day, with a family name that differs by two letters at most. */
    NEAR_NAME_AND_SAME_BIRTH_DATE,
    /** Of the same name; of the birth dates one number differs, or day and month changed places. */
    SAME_NAME_AND_NEAR_BIRTH_DATE;

    /** Nothing when the birth dates are too far apart for one person. */
    public static Optional<Likeness> of(Participant one, Participant other) {
        boolean sameName = one.hasNameOf(other);
        if (one.birthDate().equals(other.birthDate())) {
            return Optional.of(sameName ? SAME_NAME_AND_BIRTH_DATE : NEAR_NAME_AND_SAME_BIRTH_DATE);
        }
        return sameName && isNear(one.birthDate(), other.birthDate())
                ? Optional.of(SAME_NAME_AND_NEAR_BIRTH_DATE)
                : Optional.empty();
    }

    static boolean isNear(LocalDate one, LocalDate other) {
        boolean swapped = one.getYear() == other.getYear()
                && one.getMonthValue() == other.getDayOfMonth()
                && one.getDayOfMonth() == other.getMonthValue();
        int different = (one.getYear() == other.getYear() ? 0 : 1)
                + (one.getMonthValue() == other.getMonthValue() ? 0 : 1)
                + (one.getDayOfMonth() == other.getDayOfMonth() ? 0 : 1);
        return swapped || different <= 1;
    }
}

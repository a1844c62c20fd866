package nl.doorstroom.participants.participant;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Burgerservicenummer (Wet algemene bepalingen burgerservicenummer): nine digits that pass the eleven-proof. It prints
 * itself masked, so that it cannot slip into a log or an error.
 */
public final class Bsn {

    private static final int LENGTH = 9;
    private static final int VISIBLE = 3;
    private static final String ZEROS = "0".repeat(LENGTH);

    private final String digits;

    private Bsn(String digits) {
        this.digits = digits;
    }

    /** Reads a number; eight digits get the zero in front that old systems leave out. Empty when it is no valid BSN. */
    public static Optional<Bsn> parse(@Nullable String text) {
        if (text == null || !text.matches("[0-9]{8,9}")) {
            return Optional.empty();
        }
        String digits = text.length() == LENGTH ? text : "0" + text;
        return passesElevenProof(digits) ? Optional.of(new Bsn(digits)) : Optional.empty();
    }

    static Bsn of(String digits) {
        return parse(digits).orElseThrow(() -> new IllegalArgumentException("The stored number is no valid BSN"));
    }

    /** All nine digits; for encryption, and for an answer to somebody who may see them. */
    public String digits() {
        return digits;
    }

    /** Six asterisks and the last three digits. */
    public String masked() {
        return "*".repeat(LENGTH - VISIBLE) + digits.substring(LENGTH - VISIBLE);
    }

    @Override
    public String toString() {
        return masked();
    }

    /** 9·a + 8·b + … + 2·h − i is a multiple of eleven, and the number is not all zeros. */
    private static boolean passesElevenProof(String digits) {
        int sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            int weight = i == LENGTH - 1 ? -1 : LENGTH - i;
            sum += weight * (digits.charAt(i) - '0');
        }
        return sum % 11 == 0 && !digits.equals(ZEROS);
    }
}

package nl.doorstroom.participants.participant;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BsnTest {

    private static final long SEED = 20260302;
    private static final int ROUNDS = 2000;

    @ParameterizedTest
    @ValueSource(strings = {"123456782", "249566758", "999990342", "111222333", "010464554"})
    void acceptsWhatPassesTheElevenProof(String text) {
        assertTrue(Bsn.parse(text).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"123456789", "123456783", "000000000", "12345678A", "1234567821", "", " 123456782", "١٢٣٤٥٦٧٨٢"})
    void refusesEverythingElse(String text) {
        assertFalse(Bsn.parse(text).isPresent());
    }

    /** Nine digits of which the weighted sum is nought, which is a multiple of eleven too. */
    @Test
    void acceptsASumOfNought() {
        assertTrue(Bsn.parse("100000009").isPresent());
    }

    /** Of ten numbers that differ in the last digit one is a BSN, or none when the sum of the others leaves ten. */
    @Test
    void isWhatItsFirstEightDigitsMakeIt() {
        Random chance = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            String first = "%08d".formatted(1 + chance.nextInt(99_999_999));
            int rest = remainder(first);
            for (int last = 0; last < 10; last++) {
                assertEquals(rest == last, Bsn.parse(first + last).isPresent(), first + last + ", seed " + SEED);
            }
        }
    }

    /** Weights are 9 to 2 and -1: no weight, and no difference of two, times a difference of digits is a multiple of eleven. */
    @Test
    void isNotASlipOfThePenFromAnother() {
        Random chance = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            String bsn = aBsn(chance);
            assertTrue(Bsn.parse(bsn).isPresent(), bsn + ", seed " + SEED);
            for (int i = 0; i < bsn.length(); i++) {
                for (char other = '0'; other <= '9'; other++) {
                    String slip = with(bsn, i, other);
                    assertEquals(slip.equals(bsn), Bsn.parse(slip).isPresent(), slip + ", seed " + SEED);
                }
                for (int j = i + 1; j < bsn.length(); j++) {
                    String slip = with(with(bsn, i, bsn.charAt(j)), j, bsn.charAt(i));
                    assertEquals(slip.equals(bsn), Bsn.parse(slip).isPresent(), slip + ", seed " + SEED);
                }
            }
        }
    }

    @Test
    void hasNineDigitsOrEightWithoutTheZero() {
        Random chance = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            String bsn = aBsn(chance);
            for (int length = 0; length < bsn.length(); length++) {
                String tail = bsn.substring(bsn.length() - length);
                boolean zeroLeftOut = length == 8 && bsn.startsWith("0");
                if (length < 8 || zeroLeftOut) {
                    assertEquals(zeroLeftOut, Bsn.parse(tail).isPresent(), tail + ", seed " + SEED);
                }
            }
            assertFalse(Bsn.parse("0" + bsn).isPresent(), bsn + ", seed " + SEED);
        }
    }

    private static int remainder(String eightDigits) {
        int sum = 0;
        for (int i = 0; i < eightDigits.length(); i++) {
            sum += (9 - i) * Character.digit(eightDigits.charAt(i), 10);
        }
        return sum % 11;
    }

    private static String aBsn(Random chance) {
        String first;
        do {
            first = "%08d".formatted(1 + chance.nextInt(99_999_999));
        } while (remainder(first) == 10);
        return first + remainder(first);
    }

    private static String with(String digits, int place, char digit) {
        return digits.substring(0, place) + digit + digits.substring(place + 1);
    }

    @Test
    void putsTheZeroInFrontThatOldSystemsLeaveOut() {
        assertEquals("010464554", Bsn.parse("10464554").orElseThrow().digits());
    }

    @Test
    void printsItselfMasked() {
        assertEquals("******782", Bsn.parse("123456782").orElseThrow().toString());
    }
}

package nl.doorstroom.participants.participant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BsnTest {

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

    @Test
    void putsTheZeroInFrontThatOldSystemsLeaveOut() {
        assertEquals("010464554", Bsn.parse("10464554").orElseThrow().digits());
    }

    @Test
    void printsItselfMasked() {
        assertEquals("******782", Bsn.parse("123456782").orElseThrow().toString());
    }
}

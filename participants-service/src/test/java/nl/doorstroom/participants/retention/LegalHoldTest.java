package nl.doorstroom.participants.retention;

import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static nl.doorstroom.participants.testing.CaseFiles.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class LegalHoldTest {

    @Test
    void beginsTodayAndIsLiftedOnce() {
        LegalHold hold = new LegalHold(
                UUID.randomUUID(), "BEZWAAR_OF_BEROEP", LocalDate.of(2027, 1, 1), "one", on("2026-03-02"));

        hold.lift("other", on("2026-04-01"));
        assertThrows(HoldIsLifted.class, () -> hold.lift("third", on("2026-05-01")));

        assertEquals(LocalDate.of(2026, 3, 2), hold.validFrom());
        assertEquals(LocalDate.of(2027, 1, 1), hold.validTo());
        assertEquals("one", hold.placedBy());
        assertEquals("other", hold.liftedBy());
        assertEquals(on("2026-04-01").instant(), hold.liftedAt());
    }
}

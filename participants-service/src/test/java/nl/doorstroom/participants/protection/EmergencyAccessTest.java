package nl.doorstroom.participants.protection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static nl.doorstroom.participants.testing.CaseFiles.on;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class EmergencyAccessTest {

    private static final Clock CLOCK = on("2026-03-02");

    @ParameterizedTest
    @CsvSource({"PT15M, 2026-03-02T12:15:00Z", "PT4H, 2026-03-02T16:00:00Z", "PT24H, 2026-03-03T12:00:00Z"})
    void lastsAWhile(Duration duration, Instant until) {
        assertEquals(until, anAccess(duration, new byte[0]).until());
    }

    @Test
    void isLookedIntoOnce() {
        EmergencyAccess access = anAccess(Duration.ofHours(4), new byte[0]);

        access.acknowledge("one", on("2026-03-03"));
        assertThrows(AlreadyAcknowledged.class, () -> access.acknowledge("other", on("2026-03-04")));

        assertEquals("one", access.acknowledgedBy());
        assertEquals(on("2026-03-03").instant(), access.acknowledgedAt());
    }

    @Test
    void keepsItsReasonAsItWasSealed() {
        byte[] sealed = {1, 2, 3};
        EmergencyAccess access = anAccess(Duration.ofHours(4), sealed);

        sealed[0] = 9;
        access.reasonSealed()[1] = 9;

        assertArrayEquals(new byte[] {1, 2, 3}, access.reasonSealed());
    }

    private static EmergencyAccess anAccess(Duration duration, byte[] sealed) {
        return new EmergencyAccess(UUID.randomUUID(), "user", "00000001000000000101", sealed, duration, CLOCK);
    }
}

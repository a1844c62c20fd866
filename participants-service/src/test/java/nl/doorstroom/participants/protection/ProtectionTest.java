package nl.doorstroom.participants.protection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static nl.doorstroom.participants.testing.CaseFiles.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ProtectionTest {

    private static final Clock CLOCK = on("2026-03-02");

    @ParameterizedTest
    @CsvSource({
        "          , false, 2026-03-02, true",
        "          , false, 2199-12-31, true",
        "          , true,  2026-03-02, false",
        "2026-06-30, false, 2026-06-30, true",
        "2026-06-30, false, 2026-07-01, false",
        "2026-06-30, true,  2026-06-30, false",
    })
    void holdsOnADay(@Nullable LocalDate until, boolean lifted, LocalDate day, boolean holds) {
        Protection protection = new Protection(UUID.randomUUID(), CLOCK);
        protection.protect("GEHEIM", until, "user", CLOCK);
        if (lifted) {
            protection.lift("user", CLOCK);
        }

        assertEquals(holds, protection.isOn(day));
    }

    @ParameterizedTest
    @CsvSource({
        "          ,           , true",
        "          , 2026-06-30, true",
        "2026-06-30,           , false",
        "2026-06-30, 2026-06-30, true",
        "2026-06-30, 2026-07-01, false",
        "2026-07-01, 2026-06-30, true",
    })
    void lastsAsLongAsAnother(@Nullable LocalDate until, @Nullable LocalDate other, boolean lasts) {
        assertEquals(lasts, until(until).lastsAsLongAs(until(other)));
    }

    private static Protection until(@Nullable LocalDate day) {
        Protection protection = new Protection(UUID.randomUUID(), CLOCK);
        protection.protect("GEHEIM", day, "user", CLOCK);
        return protection;
    }

    @Test
    void holdsAnewAfterItWasLifted() {
        Protection protection = new Protection(UUID.randomUUID(), CLOCK);
        protection.protect("GEHEIM", LocalDate.of(2026, 6, 30), "one", CLOCK);
        protection.lift("other", CLOCK);

        protection.protect("VEILIGHEID", null, "one", CLOCK);

        assertTrue(protection.isOn(LocalDate.of(2030, 1, 1)));
        assertEquals("VEILIGHEID", protection.reason());
        assertEquals("one", protection.recordedBy());
        assertNull(protection.until());
        assertNull(protection.liftedAt());
    }
}

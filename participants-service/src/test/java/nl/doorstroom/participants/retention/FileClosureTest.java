package nl.doorstroom.participants.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.calendar.DutchCalendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

class FileClosureTest {

    @Test
    void isReopenedOnceAndKeepsWhoClosedIt() {
        FileClosure closure = new FileClosure(
                UUID.randomUUID(), "TRAJECT", LocalDate.of(2026, 3, 2), "one", at("2026-03-02T10:00:00Z"));
        assertNull(closure.reopenedAt());

        closure.reopen("other", at("2026-04-01T10:00:00Z"));
        assertThrows(FileIsReopened.class, () -> closure.reopen("third", at("2026-05-01T10:00:00Z")));

        assertEquals(LocalDate.of(2026, 3, 2), closure.closedOn());
        assertEquals("one", closure.closedBy());
        assertEquals(Instant.parse("2026-04-01T10:00:00Z"), closure.reopenedAt());
        assertEquals("other", closure.reopenedBy());
    }

    private static Clock at(String instant) {
        return Clock.fixed(Instant.parse(instant), DutchCalendar.ZONE);
    }
}

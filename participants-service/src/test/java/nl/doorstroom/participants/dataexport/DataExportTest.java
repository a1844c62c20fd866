package nl.doorstroom.participants.dataexport;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DataExportTest {

    private static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Duration HOUR = Duration.ofHours(1);

    private final DataExport export = new DataExport(UUID.randomUUID(), "user", List.of("b", "a"), CLOCK);

    @Test
    void isReadyWhenEveryPartIs() {
        export.ready("a", NOW, CLOCK);
        assertEquals(DataExportState.RUNNING, export.state());
        assertNull(export.finishedAt());

        export.ready("b", NOW, CLOCK);

        assertEquals(DataExportState.READY, export.state());
        assertNotNull(export.finishedAt());
    }

    @Test
    void hearsTheSamePartTwiceAndCountsItOnce() {
        export.ready("a", NOW, CLOCK);
        export.ready("a", NOW.plusSeconds(5), CLOCK);

        assertEquals(NOW, export.parts().get(0).readyAt());
        assertEquals(DataExportState.RUNNING, export.state());
    }

    @Test
    void takesNoPartOfAServiceThatWasNotAsked() {
        export.ready("c", NOW, CLOCK);

        assertTrue(export.parts().stream().allMatch(part -> part.readyAt() == null));
    }

    @Test
    void isLateOnceAPartIsWaitedForTooLong() {
        assertFalse(export.isLate(HOUR, NOW.plus(HOUR)));
        assertTrue(export.isLate(HOUR, NOW.plus(HOUR).plusSeconds(1)));

        export.ready("a", NOW, CLOCK);
        export.ready("b", NOW, CLOCK);

        assertFalse(export.isLate(HOUR, NOW.plus(Duration.ofDays(9))));
    }

    @Test
    void staysGivenUpWhenItsPartsComeLate() {
        export.giveUp(CLOCK);
        export.ready("a", NOW, CLOCK);
        export.ready("b", NOW, CLOCK);

        assertEquals(DataExportState.GIVEN_UP, export.state());
    }
}

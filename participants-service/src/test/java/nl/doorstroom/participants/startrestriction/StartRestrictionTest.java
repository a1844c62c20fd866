package nl.doorstroom.participants.startrestriction;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.doorstroom.participants.startrestriction.StartRestrictionRegister.Version;
import nl.doorstroom.platform.calendar.DutchCalendar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class StartRestrictionTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T10:00:00Z"), DutchCalendar.ZONE);
    private static final UUID PERSON = UUID.randomUUID();
    private static final UUID DUPLICATE = UUID.randomUUID();
    private static final UUID FURTHER = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({"2026-05-01, 2026-04-01", "2026-05-01,", ", 2026-04-01", ","})
    void tellsTheDayAndTheOneBeforeIt(@Nullable LocalDate day, @Nullable LocalDate previous) {
        StartRestriction restriction = new StartRestriction(PERSON, new byte[] {1}, CLOCK);

        EarliestStartChanged event = restriction.keep(new byte[] {2}, day, previous, CLOCK);

        assertEquals(PERSON, event.participantId());
        assertEquals(day, event.earliestStart());
        assertEquals(previous, event.previous());
    }

    @Test
    void keepsItsOwnCopyOfWhatIsSealed() {
        byte[] sealed = {1};
        StartRestriction restriction = new StartRestriction(PERSON, sealed, CLOCK);
        sealed[0] = 9;
        restriction.sealed()[0] = 9;

        assertArrayEquals(new byte[] {1}, restriction.sealed());
    }

    @Test
    void printsNothingOfItself() {
        String text = aVersion().restriction().toString();

        assertFalse(text.contains("2026"), text);
        assertFalse(text.contains("selection board"), text);
    }

    @Test
    void findsItsWayBackThroughEveryMergeInTurn() {
        Version merged = aVersion().from(FURTHER).from(DUPLICATE);

        assertTrue(merged.isFrom(DUPLICATE));
        assertFalse(merged.isFrom(FURTHER), "only the last merge can be undone");
        assertTrue(merged.back().isFrom(FURTHER));
        assertEquals(aVersion(), merged.back().back());
        assertFalse(aVersion().isFrom(DUPLICATE));
    }

    private static Version aVersion() {
        return new Version(
                Instant.parse("2026-03-02T10:00:00Z"),
                "somebody",
                new Restriction(
                        LocalDate.of(2026, 5, 1),
                        new Restriction.Selection(true, true, "selection board", LocalDate.of(2026, 3, 1))),
                List.of());
    }
}

package nl.doorstroom.trajectories.pause;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static nl.doorstroom.trajectories.testing.Given.CLOCK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PauseTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource({
        "2026-03-16, 100, 14, 2026-03-15",
        "2026-03-16, 10, 10, 2026-03-15",
        "2026-03-16, 0, 0, 2026-03-15",
        "2026-03-03, 100, 1, 2026-03-02",
        "2026-03-02, 100, 0, 2026-03-01",
        // Told late that it had been over before it began.
        "2026-02-20, 100, 0, 2026-03-01"
    })
    void movesTheEndByItsDaysAsFarAsTheyAreThere(LocalDate goesOn, long allowed, int moved, LocalDate lastDay) {
        Pause pause = aPause(FIRST);

        pause.end(goesOn, allowed, CLOCK);

        assertEquals(moved, pause.movedDays());
        assertEquals(lastDay, pause.lastDay());
    }

    @Test
    void countsUntilYesterdayWhileItLasts() {
        Pause pause = aPause(FIRST);

        assertEquals(0, pause.days(FIRST));
        assertEquals(14, pause.days(FIRST.plusDays(14)));
        assertEquals(0, pause.movedDays());
    }

    @Test
    void meetsOthersOnItsDaysAlone() {
        Pause pause = aPause(FIRST);
        assertTrue(pause.overlaps(FIRST.plusYears(1), null), "it lasts");
        pause.end(FIRST.plusDays(14), Long.MAX_VALUE, CLOCK);

        assertTrue(pause.overlaps(FIRST.plusDays(13), null));
        assertFalse(pause.overlaps(FIRST.plusDays(14), null));
        assertTrue(pause.overlaps(FIRST.minusDays(5), FIRST));
        assertFalse(pause.overlaps(FIRST.minusDays(5), FIRST.minusDays(1)));
        pause.annul(UUID.randomUUID(), CLOCK);
        assertFalse(pause.overlaps(FIRST, null), "it never was");
    }

    @Test
    void sharesTheDaysOfAReasonOverTheWholeTrajectory() {
        PauseRule rule = new PauseRule(UUID.randomUUID(), CLOCK);
        assertEquals(Long.MAX_VALUE, rule.daysLeft("ZIEKTE", 1000));

        rule.change(31, 60, List.of(new ReasonLimit("ZIEKTE", 90)), CLOCK);

        assertEquals(30, rule.daysLeft("ZIEKTE", 60));
        assertEquals(0, rule.daysLeft("ZIEKTE", 91));
        assertEquals(20, rule.daysLeft("ANDERS", 40));
    }

    /** Whatever pauses there are one after another: the end moves by each day once, and never by more than there are. */
    @Test
    void movesByEachDayOnceInAnyHistory() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            PauseRule rule = new PauseRule(UUID.randomUUID(), CLOCK);
            int most = random.nextInt(120);
            rule.change(null, most, List.of(), CLOCK);
            Set<LocalDate> stood = new TreeSet<>();
            long moved = 0;
            LocalDate day = FIRST;
            for (int n = random.nextInt(6); n > 0; n--) {
                Pause pause = aPause(day.plusDays(random.nextInt(20)));
                LocalDate goesOn = pause.firstDay().plusDays(random.nextInt(60));
                pause.firstDay().datesUntil(goesOn).forEach(stood::add);
                pause.end(goesOn, rule.daysLeft("ANDERS", moved), CLOCK);
                moved += pause.movedDays();
                day = goesOn;
            }
            assertEquals(Math.min(most, stood.size()), moved, "seed " + seed);
        }
    }

    private static Pause aPause(LocalDate first) {
        return new Pause(UUID.randomUUID(), UUID.randomUUID(), "ANDERS", first, UUID.randomUUID(), CLOCK);
    }
}

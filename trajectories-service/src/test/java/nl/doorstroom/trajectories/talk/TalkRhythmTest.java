package nl.doorstroom.trajectories.talk;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.trajectories.talk.TalkRhythm.Slot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TalkRhythmTest {

    @ParameterizedTest
    @CsvSource({
        // Every two weeks on the weekday of the start.
        "2, , 2026-01-12, 2026-01-12, 2026-02-28, 2026-01-12 2026-01-26 2026-02-09 2026-02-23",
        // A start on a Saturday, and talks on Thursdays.
        "2, THURSDAY, 2026-01-10, 2026-01-10, 2026-02-14, 2026-01-15 2026-01-29 2026-02-12",
        // Without a weekday what falls on a Saturday is on the Monday after it.
        "1, , 2026-01-10, 2026-01-10, 2026-01-26, 2026-01-12 2026-01-19 2026-01-26",
        // Good Friday: Monday is a holiday too, so it is Tuesday.
        "1, FRIDAY, 2026-03-27, 2026-03-27, 2026-04-10, 2026-03-27 2026-04-07 2026-04-10",
        // Christmas 2026 on Friday and Saturday; New Year's Day on a Friday.
        "1, FRIDAY, 2026-12-18, 2026-12-18, 2027-01-08, 2026-12-18 2026-12-28 2027-01-04 2027-01-08",
        // King's Day 2025 is on Saturday 26 April, because 27 April is a Sunday.
        "4, , 2025-03-29, 2025-04-01, 2025-05-30, 2025-04-28 2025-05-26",
        // Ascension Day on a Thursday.
        "2, THURSDAY, 2026-04-30, 2026-05-01, 2026-05-31, 2026-05-15 2026-05-28",
        // From the middle of a period on; nothing of before.
        "2, , 2026-01-12, 2026-01-13, 2026-02-09, 2026-01-26 2026-02-09",
        // A day that was moved to the first day that is asked for counts.
        "1, SATURDAY, 2026-01-10, 2026-01-12, 2026-01-12, 2026-01-12",
        "1, , 2026-01-12, 2026-01-13, 2026-01-18, ''"
    })
    void suggestsWorkingDays(
            int weeks, @Nullable DayOfWeek weekday, LocalDate anchor, LocalDate from, LocalDate until, String days) {
        List<LocalDate> expected = days.isEmpty()
                ? List.of()
                : List.of(days.split(" ")).stream().map(LocalDate::parse).toList();

        assertEquals(
                expected,
                new TalkRhythm(weeks, weekday)
                        .slots(anchor, from, until).stream().map(Slot::day).toList());
    }

    @Test
    void givesEachPeriodOneWorkingDayWhicheverPartIsAsked() {
        for (int seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            DayOfWeek weekday = random.nextBoolean() ? null : DayOfWeek.of(1 + random.nextInt(5));
            TalkRhythm rhythm = new TalkRhythm(1 + random.nextInt(8), weekday);
            LocalDate anchor = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1500));
            LocalDate until = anchor.plusDays(random.nextInt(700));

            List<Slot> all = rhythm.slots(anchor, anchor, until);
            LocalDate split = anchor.plusDays(random.nextInt(700));
            List<Slot> early =
                    all.stream().filter(slot -> slot.day().isBefore(split)).toList();
            List<Slot> late = rhythm.slots(anchor, split, until);

            assertEquals(all.size(), early.size() + (split.isAfter(until) ? 0 : late.size()), "seed " + seed);
            for (int i = 0; i < all.size(); i++) {
                Slot slot = all.get(i);
                assertTrue(slot.covers(slot.day()), "seed " + seed);
                assertEquals(
                        slot.day(), DutchCalendar.plusWorkingDays(slot.day().minusDays(1), 1), "seed " + seed);
                assertEquals(slot.begins().plusWeeks(rhythm.everyWeeks()), slot.next(), "seed " + seed);
                assertFalse(slot.begins().isBefore(anchor), "seed " + seed);
                if (i > 0) {
                    assertEquals(all.get(i - 1).next(), slot.begins(), "seed " + seed);
                }
            }
            Slot following = rhythm.firstFrom(anchor, until.plusDays(1));
            assertTrue(following.day().isAfter(until), "seed " + seed);
            assertTrue(all.isEmpty() || all.get(all.size() - 1).next().equals(following.begins()), "seed " + seed);
        }
    }

    @Test
    void asksForNoTalkInAWeekend() {
        Set<DayOfWeek> weekend = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        for (LocalDate anchor = LocalDate.of(2026, 1, 1);
                anchor.isBefore(LocalDate.of(2027, 1, 1));
                anchor = anchor.plusDays(1)) {
            for (Slot slot : new TalkRhythm(1, null).slots(anchor, anchor, anchor.plusWeeks(6))) {
                assertFalse(weekend.contains(slot.day().getDayOfWeek()), anchor.toString());
            }
        }
    }
}

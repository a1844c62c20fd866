package nl.doorstroom.participants.work;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class JobTest {

    private static final UUID WORK = UUID.randomUUID();
    private static final UUID PERSON = UUID.randomUUID();

    /** Hours are those of the first day, of 1 April and of 1 July, as far as they are told. */
    @ParameterizedTest
    @CsvSource({
        "24, , , 2026-02-02",
        "19.99, , , ",
        "20, , , 2026-02-02",
        "8, 24, , 2026-04-01",
        "8, 24, 32, 2026-04-01",
        "24, 8, , ",
        "24, 8, 24, 2026-07-01",
        "24, 32, 20, 2026-02-02"
    })
    void knowsSinceWhenThereAreEnoughHours(
            String first, @Nullable String april, @Nullable String july, @Nullable LocalDate since) {
        List<WorkEvent> events = new ArrayList<>(List.of(started(1, "2026-02-02", first)));
        if (april != null) {
            events.add(changed(2, "2026-04-01", april));
        }
        if (july != null) {
            events.add(changed(3, "2026-07-01", july));
        }

        assertEquals(Optional.ofNullable(since), job(events).enoughSince(new BigDecimal("20")));
    }

    @Test
    void isTheSameInWhateverOrderItIsTold() {
        List<WorkEvent> events = new ArrayList<>(List.of(
                started(1, "2026-02-02", "8"),
                changed(2, "2026-04-01", "24"),
                event(3, WorkEvent.Kind.ENDED, null, null, "2026-12-31", null),
                corrected(5, "2026-02-09", "12", "2026-11-30"),
                changed(6, "2026-05-01", "32")));
        Job told = job(events);

        Random random = new Random(20260301);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(events, random);
            assertEquals(told, job(events));
        }
        assertEquals(LocalDate.parse("2026-02-09"), told.firstDay());
        assertEquals(LocalDate.parse("2026-11-30"), told.lastDay());
        assertEquals(new BigDecimal("12"), told.hoursOn(LocalDate.parse("2026-03-31")));
        assertEquals(new BigDecimal("24"), told.hoursOn(LocalDate.parse("2026-04-01")));
    }

    @Test
    void isNothingUntilTheWholeOfItIsTold() {
        assertTrue(Job.of(List.of(changed(2, "2026-04-01", "24"))).isEmpty());
        assertTrue(Job.of(List.of(event(3, WorkEvent.Kind.ENDED, null, null, "2026-12-31", null)))
                .isEmpty());
    }

    @Test
    void neverWasWhenItEndedBeforeItBegan() {
        List<WorkEvent> events =
                List.of(started(1, "2026-02-02", "24"), corrected(2, "2026-02-02", "24", "2026-02-01"));

        assertTrue(job(events).isAnnulled());
        assertFalse(job(events.subList(0, 1)).isAnnulled());
        assertTrue(job(events).enoughSince(BigDecimal.ONE).isEmpty());
    }

    @Test
    void leavesAPlaceInACrewOnTheDayBeforeItIsFree() {
        WorkEvent taken = event(1, WorkEvent.Kind.TAKEN, "2026-01-12", null, null, null);
        WorkEvent freed = event(2, WorkEvent.Kind.FREED, null, null, "2026-03-01", null);
        WorkEvent earlier = event(3, WorkEvent.Kind.FREED, null, null, "2026-02-15", null);

        assertEquals(
                LocalDate.parse("2026-02-15"),
                CrewPlace.of(List.of(earlier, taken, freed)).orElseThrow().lastDay());
        assertTrue(CrewPlace.of(List.of(freed)).isEmpty());
        assertEquals(
                null,
                CrewPlace.of(List.of(taken, event(0, WorkEvent.Kind.FREED, null, null, "2026-01-01", null)))
                        .orElseThrow()
                        .lastDay());
    }

    private static Job job(List<WorkEvent> events) {
        return Job.of(events).orElseThrow();
    }

    private static WorkEvent started(long sequence, String start, String hours) {
        return event(sequence, WorkEvent.Kind.STARTED, start, null, null, hours);
    }

    private static WorkEvent changed(long sequence, String from, String hours) {
        return event(sequence, WorkEvent.Kind.CHANGED, "2026-02-02", from, null, hours);
    }

    private static WorkEvent corrected(long sequence, String start, String hours, String end) {
        return event(sequence, WorkEvent.Kind.CORRECTED, start, null, end, hours);
    }

    private static WorkEvent event(
            long sequence,
            WorkEvent.Kind kind,
            @Nullable String start,
            @Nullable String from,
            @Nullable String end,
            @Nullable String hours) {
        return new WorkEvent(
                WORK,
                sequence,
                kind,
                PERSON,
                "REGULIER",
                start == null ? null : LocalDate.parse(start),
                from == null ? null : LocalDate.parse(from),
                end == null ? null : LocalDate.parse(end),
                hours == null ? null : new BigDecimal(hours),
                null);
    }
}

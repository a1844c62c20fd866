package nl.doorstroom.trajectories.placement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import nl.doorstroom.trajectories.placement.PlacementEvent.Kind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PlacementHistoryTest {

    private static final UUID PLACEMENT = UUID.randomUUID();
    private static final UUID PERSON = UUID.randomUUID();

    @Test
    void isEnoughFromTheFirstDayWithEnoughHours() {
        assertEquals(day("2026-02-02"), first(event(1, Kind.STARTED, "2026-02-02", null, null, 24)));
        assertTrue(first(event(1, Kind.STARTED, "2026-02-02", null, null, 8)).isEmpty());
        assertEquals(
                day("2026-04-01"),
                first(
                        event(1, Kind.STARTED, "2026-02-02", null, null, 8),
                        event(2, Kind.CHANGED, null, "2026-04-01", null, 24)));
    }

    @Test
    void decidesNothingOnHalfAJob() {
        assertTrue(PlacementHistory.of(List.of(event(2, Kind.CHANGED, null, "2026-04-01", null, 24)))
                .isEmpty());
        assertTrue(PlacementHistory.of(List.of(event(3, Kind.ENDED, null, null, "2026-04-01", null)))
                .isEmpty());
    }

    @Test
    void isNoJobWhenItEndedBeforeItBegan() {
        assertTrue(first(
                        event(1, Kind.STARTED, "2026-02-02", null, null, 24),
                        event(2, Kind.ENDED, null, null, "2026-02-01", null))
                .isEmpty());
    }

    @Test
    void followsACorrection() {
        assertTrue(first(
                        event(1, Kind.STARTED, "2026-02-02", null, null, 24),
                        event(2, Kind.CORRECTED, "2026-02-02", null, null, 8))
                .isEmpty());
    }

    @Test
    void keepsHoursFromALaterDayThroughACorrection() {
        assertEquals(
                day("2026-04-01"),
                first(
                        event(1, Kind.STARTED, "2026-02-02", null, null, 8),
                        event(2, Kind.CHANGED, null, "2026-04-01", null, 24),
                        event(3, Kind.CORRECTED, "2026-02-09", null, null, 10)));
    }

    @Test
    void holdsEachChangeFromItsDayWhateverOrderTheyWereAgreedIn() {
        assertEquals(
                hours("2026-02-02", 8, "2026-04-01", 16, "2026-06-01", 32),
                job(
                                event(1, Kind.STARTED, "2026-02-02", null, null, 8),
                                event(2, Kind.CHANGED, null, "2026-06-01", null, 32),
                                event(3, Kind.CHANGED, null, "2026-04-01", null, 16))
                        .hours());
        assertEquals(
                hours("2026-02-02", 8, "2026-04-01", 20),
                job(
                                event(1, Kind.STARTED, "2026-02-02", null, null, 8),
                                event(2, Kind.CHANGED, null, "2026-04-01", null, 16),
                                event(3, Kind.CHANGED, null, "2026-04-01", null, 20))
                        .hours());
    }

    @Test
    void beginsWithTheHoursOfTheCorrectionAndForgetsChangesBeforeItsFirstDay() {
        assertEquals(
                hours("2026-03-02", 12, "2026-04-01", 16),
                job(
                                event(1, Kind.STARTED, "2026-02-02", null, null, 8),
                                event(2, Kind.CHANGED, null, "2026-02-16", null, 24),
                                event(3, Kind.CHANGED, null, "2026-04-01", null, 16),
                                event(4, Kind.CORRECTED, "2026-03-02", null, null, 12))
                        .hours());
    }

    @Test
    void neverReachesHoursThatWereAgreedForAfterItsLastDay() {
        assertTrue(first(
                        event(1, Kind.STARTED, "2026-02-02", null, null, 8),
                        event(2, Kind.CHANGED, null, "2026-06-01", null, 24),
                        event(3, Kind.ENDED, null, null, "2026-05-31", null))
                .isEmpty());
    }

    @Test
    void isTheSameInWhateverOrderTheEventsArrive() {
        List<PlacementEvent> events = new ArrayList<>(List.of(
                event(1, Kind.STARTED, "2026-02-02", null, null, 8),
                event(2, Kind.CHANGED, null, "2026-04-01", null, 24),
                event(4, Kind.CHANGED, null, "2026-06-01", null, 32),
                event(5, Kind.CORRECTED, "2026-02-09", null, null, 12),
                event(7, Kind.ENDED, null, null, "2026-09-30", null)));
        Optional<PlacementHistory> expected = PlacementHistory.of(events);
        Random random = new Random(20260302);

        for (int round = 0; round < 100; round++) {
            Collections.shuffle(events, random);
            assertEquals(expected, PlacementHistory.of(events));
        }
    }

    private static PlacementHistory job(PlacementEvent... events) {
        return PlacementHistory.of(List.of(events)).orElseThrow();
    }

    /** Days and the hours from each of them on, in turn. */
    private static Map<LocalDate, BigDecimal> hours(Object... steps) {
        Map<LocalDate, BigDecimal> hours = new TreeMap<>();
        for (int i = 0; i < steps.length; i += 2) {
            hours.put(LocalDate.parse(steps[i].toString()), new BigDecimal(steps[i + 1].toString()));
        }
        return hours;
    }

    private static Optional<LocalDate> first(PlacementEvent... events) {
        return job(events).firstDayWith(hours -> hours.compareTo(BigDecimal.valueOf(24)) >= 0);
    }

    private static Optional<LocalDate> day(String date) {
        return Optional.of(LocalDate.parse(date));
    }

    private static PlacementEvent event(
            long sequence,
            Kind kind,
            @Nullable String start,
            @Nullable String from,
            @Nullable String end,
            @Nullable Integer hours) {
        return new PlacementEvent(
                PLACEMENT,
                sequence,
                kind,
                PERSON,
                null,
                start == null ? null : LocalDate.parse(start),
                from == null ? null : LocalDate.parse(from),
                end == null ? null : LocalDate.parse(end),
                hours == null ? null : BigDecimal.valueOf(hours));
    }
}

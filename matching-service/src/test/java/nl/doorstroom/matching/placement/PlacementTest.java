package nl.doorstroom.matching.placement;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

class PlacementTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-15T08:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate START = LocalDate.of(2026, 9, 1);

    @Test
    void remembersTheLatestConfirmationWhateverTheOrder() {
        Placement placement = aPlacement();

        placement.confirm(START.plusDays(60), "coach", CLOCK);
        PlacementConfirmed earlier = placement.confirm(START.plusDays(30), "coach", CLOCK);

        assertEquals(START.plusDays(30), earlier.confirmedOn());
        assertEquals(START.plusDays(60), placement.lastConfirmedOn());
        assertEquals(2, placement.confirmations().size());
    }

    @Test
    void isNotConfirmedBeforeItsFirstDayNorAfterItsLastNorTwiceOnADay() {
        Placement placement = aPlacement();
        placement.confirm(START, "coach", CLOCK);
        placement.end(START.plusDays(90), "EINDE_CONTRACT", "coach", CLOCK);

        assertThrows(BeforePlacementStarted.class, () -> placement.confirm(START.minusDays(1), "coach", CLOCK));
        assertThrows(PlacementHasEnded.class, () -> placement.confirm(START.plusDays(91), "coach", CLOCK));
        assertThrows(AlreadyConfirmed.class, () -> placement.confirm(START, "coach", CLOCK));
    }

    @Test
    void endsOnce() {
        Placement placement = aPlacement();
        placement.end(START.plusDays(90), "EINDE_CONTRACT", "coach", CLOCK);

        assertThrows(PlacementHasEnded.class, () -> placement.end(START.plusDays(95), "ONBEKEND", "coach", CLOCK));
    }

    @Test
    void doesNotEndBeforeADayOnWhichThePersonWasSeenAtWork() {
        Placement placement = aPlacement();
        placement.confirm(START.plusDays(60), "coach", CLOCK);

        assertThrows(ConfirmedAfterThatDay.class, () -> placement.end(START.plusDays(59), "ONBEKEND", "coach", CLOCK));
    }

    @Test
    void keepsTheHoursOfTheFirstDayWhenTheyChangeLater() {
        Placement placement = aPlacement();

        PlacementHoursChanged changed =
                placement.changeHours(START.plusDays(61), new BigDecimal("28.5"), "coach", CLOCK);

        assertEquals(new BigDecimal("28.50"), changed.hoursPerWeek());
        assertEquals(new BigDecimal("24.00"), placement.terms().hoursPerWeek());
        assertThrows(
                HoursChangeThatDay.class,
                () -> placement.changeHours(START.plusDays(61), BigDecimal.TEN, "coach", CLOCK));
        assertThrows(BeforePlacementStarted.class, () -> placement.changeHours(START, BigDecimal.TEN, "coach", CLOCK));
    }

    @Test
    void correctsWhatWasToldLastAndKeepsEveryVersion() {
        Placement placement = new Placement(parties(), terms(START, null), true, false, CLOCK);
        PlacementStarted started = placement.start("coach", CLOCK);
        placement.confirm(START.plusDays(30), "coach", CLOCK);

        PlacementCorrected first = placement.correct(terms(START.plusDays(2), null), null, "coach", CLOCK);
        PlacementCorrected second = placement.correct(
                terms(START.plusDays(3), null),
                new Placement.End(START.plusDays(100), "OP_EIGEN_VERZOEK"),
                "coach",
                CLOCK);

        assertEquals(started.stamp().eventId(), first.stamp().supersedes());
        assertEquals(first.stamp().eventId(), second.stamp().supersedes());
        assertEquals(
                List.of("STARTED", "CONFIRMED", "CORRECTED", "CORRECTED"),
                placement.history().stream().map(PlacementVersion::change).toList());
        assertEquals(START, placement.history().get(0).facts().terms().startDate());
        assertEquals(START.plusDays(3), placement.terms().startDate());
    }

    @Test
    void takesBackAnEndThatWasRegisteredInError() {
        Placement placement = aPlacement();
        placement.end(START.plusDays(90), "EINDE_CONTRACT", "coach", CLOCK);

        PlacementCorrected corrected = placement.correct(placement.terms(), null, "coach", CLOCK);

        assertNull(placement.end());
        assertNull(corrected.facts().end());
    }

    @Test
    void cannotBeCorrectedToStartAfterItWasConfirmed() {
        Placement placement = aPlacement();
        placement.confirm(START.plusDays(10), "coach", CLOCK);

        assertThrows(
                BeforePlacementStarted.class,
                () -> placement.correct(terms(START.plusDays(11), null), null, "coach", CLOCK));
    }

    private static Placement aPlacement() {
        Placement placement = new Placement(parties(), terms(START, null), true, false, CLOCK);
        placement.start("coach", CLOCK);
        return placement;
    }

    private static Placement.Parties parties() {
        return new Placement.Parties(UUID.randomUUID(), UUID.randomUUID(), null, null, null);
    }

    private static PlacementTerms terms(LocalDate start, @Nullable LocalDate plannedEnd) {
        return new PlacementTerms("DETACHERING", start, plannedEnd, new BigDecimal(24), null, null);
    }
}

package nl.doorstroom.trajectories.crew;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import nl.doorstroom.trajectories.hours.HoursPlan;
import nl.doorstroom.trajectories.hours.HoursStep;
import nl.doorstroom.trajectories.hours.TimeInForce;

import static nl.doorstroom.trajectories.testing.Given.CLOCK;
import static org.junit.jupiter.api.Assertions.assertEquals;

class ReadinessTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-02");

    @Test
    void suitsWhenNothingIsAskedAndNothingKnown() {
        Readiness anybody = new Readiness(null, false, null, null, null, false);

        assertEquals(Optional.empty(), anybody.obstacleOn(DAY));
        assertEquals(Optional.of(DAY), anybody.suitableFrom(DAY));
    }

    @Test
    void waitsForTheDayFromWhichThePersonCanStart() {
        Readiness later = new Readiness(DAY.plusDays(7), false, null, null, null, false);

        assertEquals(Optional.of(PassedOver.CANNOT_START_YET), later.obstacleOn(DAY.plusDays(6)));
        assertEquals(Optional.empty(), later.obstacleOn(DAY.plusDays(7)));
        assertEquals(Optional.of(DAY.plusDays(7)), later.suitableFrom(DAY));
    }

    @Test
    void asksForADecisionThatHoldsOnTheDay() {
        Readiness until = new Readiness(null, true, DAY, null, null, false);

        assertEquals(Optional.empty(), until.obstacleOn(DAY));
        assertEquals(Optional.of(PassedOver.NOT_ELIGIBLE), until.obstacleOn(DAY.plusDays(1)));
        assertEquals(
                Optional.of(PassedOver.NOT_ELIGIBLE),
                new Readiness(null, true, null, null, null, false).obstacleOn(DAY));
        assertEquals(Optional.empty(), until.suitableFrom(DAY.plusDays(1)));
    }

    @Test
    void asksForTheHoursThatAreReachedOnTheDay() {
        HoursPlan plan = new HoursPlan(UUID.randomUUID(), UUID.randomUUID(), CLOCK);
        plan.change(
                List.of(step(DAY, "8"), step(DAY.plusDays(28), "12")),
                false,
                new TimeInForce(null, null, List.of(), false),
                "a coach",
                CLOCK);
        Readiness growing = new Readiness(null, false, null, new BigDecimal("12"), plan, false);

        assertEquals(Optional.of(PassedOver.TOO_FEW_HOURS), growing.obstacleOn(DAY.plusDays(27)));
        assertEquals(Optional.empty(), growing.obstacleOn(DAY.plusDays(28)));
        assertEquals(Optional.of(DAY.plusDays(28)), growing.suitableFrom(DAY));
        assertEquals(
                Optional.of(PassedOver.TOO_FEW_HOURS),
                new Readiness(null, false, null, BigDecimal.ONE, null, false).obstacleOn(DAY));
    }

    @Test
    void neverSuitsForWorkThatIsNotWanted() {
        Readiness other = new Readiness(null, false, null, null, null, true);

        assertEquals(Optional.of(PassedOver.OTHER_WORK_WANTED), other.obstacleOn(DAY));
        assertEquals(Optional.empty(), other.suitableFrom(DAY));
    }

    private static HoursStep step(LocalDate from, String hours) {
        return new HoursStep(from, new BigDecimal(hours), List.of());
    }
}

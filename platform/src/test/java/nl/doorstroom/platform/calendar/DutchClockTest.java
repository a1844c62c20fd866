package nl.doorstroom.platform.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import jakarta.inject.Inject;
import jakarta.validation.ValidatorFactory;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.testing.RealParts;

import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@WithTestResource(RealParts.class)
class DutchClockTest {

    @Inject
    ValidatorFactory validation;

    @Test
    void takesADayForPresentAsSoonAsItBeginsInAmsterdam() {
        Clock lateEvening = Clock.fixed(Instant.parse("2026-07-01T22:30:00Z"), ZoneOffset.UTC);

        assertEquals(LocalDate.of(2026, 7, 2), LocalDate.now(new DutchClock(lateEvening).getClock()));
    }

    @Test
    void isTheClockByWhichRequestsAreChecked() {
        assertEquals(
                DutchCalendar.ZONE, validation.getClockProvider().getClock().getZone());
    }
}

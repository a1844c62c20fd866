package nl.doorstroom.platform.calendar;

import java.time.Clock;

import jakarta.inject.Singleton;
import jakarta.validation.ClockProvider;

/**
 * By which {@code @PastOrPresent} tells what is still to come: today is today in Europe/Amsterdam, wherever the service
 * runs.
 */
@Singleton
class DutchClock implements ClockProvider {

    private final Clock clock;

    DutchClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Clock getClock() {
        return clock.withZone(DutchCalendar.ZONE);
    }
}

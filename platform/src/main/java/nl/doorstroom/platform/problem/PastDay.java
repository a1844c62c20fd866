package nl.doorstroom.platform.problem;

import java.time.Clock;
import java.time.LocalDate;

import nl.doorstroom.platform.calendar.DutchCalendar;

/** What is told as a fact cannot lie ahead. */
public final class PastDay {

    private PastDay() {}

    /**
     * @param pointer JSON pointer to the member that says the day
     * @throws RequestRefused 400 when the day is after today, in Europe/Amsterdam
     */
    public static void require(LocalDate day, String pointer, Clock clock) {
        if (day.isAfter(DutchCalendar.today(clock))) {
            throw InvalidInput.at(pointer, "in-the-future", "The day has not come.");
        }
    }
}

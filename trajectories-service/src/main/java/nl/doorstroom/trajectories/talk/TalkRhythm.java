package nl.doorstroom.trajectories.talk;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;

/**
 * Every so many weeks, counted from the first day of a trajectory: each period of so many weeks has one talk, on its first day
 * or on the first working day after it.
 *
 * @param everyWeeks one or more
 * @param weekday on which periods begin; null: that of the first day
 */
record TalkRhythm(int everyWeeks, @Nullable DayOfWeek weekday) {

    /**
     * The slots whose day lies between two days, both included, oldest first.
     *
     * @param anchor first day of the trajectory
     */
    List<Slot> slots(LocalDate anchor, LocalDate from, LocalDate until) {
        List<Slot> slots = new ArrayList<>();
        for (Slot slot = firstFrom(anchor, from); !slot.day().isAfter(until); slot = slotAt(slot.next())) {
            slots.add(slot);
        }
        return slots;
    }

    /** The first slot whose day is this one or comes after it. */
    Slot firstFrom(LocalDate anchor, LocalDate day) {
        LocalDate first = weekday == null ? anchor : anchor.with(TemporalAdjusters.nextOrSame(weekday));
        // One period back: its day may have been moved past the beginning of the next weeks.
        long periods = Math.max(0, ChronoUnit.WEEKS.between(first, day) / everyWeeks - 1);
        Slot slot = slotAt(first.plusWeeks(periods * everyWeeks));
        while (slot.day().isBefore(day)) {
            slot = slotAt(slot.next());
        }
        return slot;
    }

    private Slot slotAt(LocalDate begins) {
        return new Slot(begins, DutchCalendar.plusWorkingDays(begins.minusDays(1), 1), begins.plusWeeks(everyWeeks));
    }

    /**
     * One period.
     *
     * @param begins its first day
     * @param day the working day on which the talk is
     * @param next first day of the next period
     */
    record Slot(LocalDate begins, LocalDate day, LocalDate next) {

        boolean covers(LocalDate any) {
            return !any.isBefore(begins) && any.isBefore(next);
        }
    }
}

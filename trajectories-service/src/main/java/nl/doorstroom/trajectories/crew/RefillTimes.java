package nl.doorstroom.trajectories.crew;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * How fast places that somebody left were filled again.
 *
 * @param freed how many there were
 * @param refilled those that somebody has taken again
 * @param open those that still wait for somebody; the others are not there any more, because the crew became smaller
 * @param medianDays of the refilled ones; of an even number the middle between the middle two; null when there is none
 */
public record RefillTimes(
        int freed, int refilled, int open, @Nullable Double medianDays) {

    public static RefillTimes of(Collection<FreeSeat> seats) {
        List<Long> days = seats.stream()
                .map(FreeSeat::daysToRefill)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        int open = (int)
                seats.stream().filter(seat -> seat.state() == SeatState.OPEN).count();
        return new RefillTimes(seats.size(), days.size(), open, median(days));
    }

    /** @param days in order */
    static @Nullable Double median(List<Long> days) {
        int size = days.size();
        return size == 0 ? null : (days.get((size - 1) / 2) + days.get(size / 2)) / 2.0;
    }
}

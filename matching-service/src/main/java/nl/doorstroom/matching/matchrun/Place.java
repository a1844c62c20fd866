package nl.doorstroom.matching.matchrun;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.scoring.Work;

/**
 * A place that is open, as it is kept in memory.
 *
 * @param lastDay last day on which it takes people; null: until it is filled or withdrawn
 */
record Place(UUID employerId, @Nullable LocalDate lastDay, Input<Work> input) {

    boolean isOpenOn(LocalDate day) {
        return lastDay == null || !lastDay.isBefore(day);
    }
}

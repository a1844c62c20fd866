package nl.doorstroom.matching.matchrun;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.scoring.Work;

/**
 * A place for which people can be found, of any kind.
 *
 * @param paid whether who gets it is paid
 * @param employerId who offers it; null: a crew
 * @param lastDay last day on which it takes people; null: until it is filled or withdrawn
 * @param work what people are compared with
 */
public record Place(
        Set<PlaceKind> kinds,
        boolean paid,
        @Nullable UUID employerId,
        @Nullable LocalDate lastDay,
        Work work) {

    /** That of the vacancy, or of the crew. */
    public UUID id() {
        return work.vacancyId();
    }
}

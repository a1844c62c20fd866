package nl.doorstroom.matching.matchinground;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;

/**
 * How things stand with people and vacancies at a moment, under the ids as which people go on.
 *
 * @param free how many people a vacancy that is open has room for
 * @param workers who has found work
 * @param proposed which of the vacancies were proposed to a person, unless nothing came of it that would stand in the way
 */
record Standing(Map<UUID, Integer> free, Set<UUID> workers, Map<UUID, SortedSet<UUID>> proposed) {

    int freePositions(UUID vacancy) {
        return free.getOrDefault(vacancy, 0);
    }

    boolean hasWork(UUID person) {
        return workers.contains(person);
    }

    boolean wasProposed(UUID person, UUID vacancy) {
        return proposedTo(person).contains(vacancy);
    }

    /** In their order. */
    SortedSet<UUID> proposedTo(UUID person) {
        return proposed.getOrDefault(person, Collections.emptySortedSet());
    }
}

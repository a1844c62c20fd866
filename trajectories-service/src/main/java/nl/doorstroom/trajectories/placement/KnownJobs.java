package nl.doorstroom.trajectories.placement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

import jakarta.inject.Singleton;

/** Who has a job, by what matching told. It tells of paid ones only. */
@Singleton
public class KnownJobs {

    private final PlacementEvents events;

    KnownJobs(PlacementEvents events) {
        this.events = events;
    }

    /**
     * Whether a person has a job on a day.
     *
     * @param registrations all of the person
     */
    public boolean isAtWorkOn(Collection<UUID> registrations, LocalDate day) {
        return registrations.stream()
                .flatMap(person -> events.listOf(person).stream())
                .flatMap(job -> PlacementHistory.of(events.list(job)).stream())
                .anyMatch(job -> job.isOn(day));
    }
}

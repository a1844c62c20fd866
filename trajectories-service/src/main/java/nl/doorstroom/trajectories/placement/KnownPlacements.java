package nl.doorstroom.trajectories.placement;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

/** Jobs as matching tells of them, for who has to know whose one is and until when it lasts. */
@Singleton
public class KnownPlacements {

    private final PlacementEvents events;

    KnownPlacements(PlacementEvents events) {
        this.events = events;
    }

    /** What is known of a job by now; nothing when no event has told it. */
    public Optional<KnownPlacement> find(UUID placementId) {
        return PlacementHistory.of(events.list(placementId))
                .map(job -> new KnownPlacement(job.participantId(), job.lastDay()));
    }

    /** @param lastDay last day, when it is told */
    public record KnownPlacement(
            UUID participantId, @Nullable LocalDate lastDay) {}
}

package nl.doorstroom.trajectories.training;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;

/**
 * A training should never have been registered.
 *
 * @param validFrom first day of what never was
 */
public record TrainingAnnulled(
        EventStamp stamp, UUID trainingId, UUID trajectoryId, UUID participantId, LocalDate validFrom) {}

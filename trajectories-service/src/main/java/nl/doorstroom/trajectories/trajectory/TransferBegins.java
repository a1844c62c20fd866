package nl.doorstroom.trajectories.trajectory;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A trajectory is to go over to another organisation now. Nothing of it is written yet: who refuses it, or takes locks for it,
 * does so by this.
 *
 * @param effectiveDate first day on which the other organisation executes it
 */
public record TransferBegins(UUID trajectoryId, UUID participantId, LocalDate effectiveDate) {}

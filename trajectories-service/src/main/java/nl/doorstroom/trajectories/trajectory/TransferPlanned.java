package nl.doorstroom.trajectories.trajectory;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A trajectory is to go over to another organisation on a day that has not come; this replaces an earlier plan. No other
 * service is told.
 *
 * @param effectiveDate first day on which the other organisation is to execute it
 */
public record TransferPlanned(UUID trajectoryId, UUID participantId, LocalDate effectiveDate) {}

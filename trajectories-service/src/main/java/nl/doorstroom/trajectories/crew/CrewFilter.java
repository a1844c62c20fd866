package nl.doorstroom.trajectories.crew;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Which crews are asked for; what is null lets all through.
 *
 * @param organisation OIN of the organisation that executes the programme
 * @param workKind code of list work-kinds
 * @param on a day of the crew's period
 * @param hasFreePlaces whether it has a place that is free, or will be, and is offered to nobody
 */
public record CrewFilter(
        @Nullable UUID programmeId,
        @Nullable String organisation,
        @Nullable String foreman,
        @Nullable String workKind,
        @Nullable LocalDate on,
        @Nullable Boolean hasFreePlaces) {}

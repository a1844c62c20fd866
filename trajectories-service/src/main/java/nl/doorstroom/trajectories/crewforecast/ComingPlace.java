package nl.doorstroom.trajectories.crewforecast;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.crew.FreeingCause;

/**
 * A place of a crew that is free or comes free.
 *
 * @param freeOn first free day; null when it is not known
 * @param cause why it was or will be left, when that is registered
 * @param placeId the place of who leaves it, or left it; null when nobody did
 * @param leaving who will probably leave it; null of others
 * @param acceptedOn when that person took the offer of a job
 * @param candidates for whom it is, in the order of the waiting list
 */
public record ComingPlace(
        Certainty certainty,
        @Nullable LocalDate freeOn,
        int seat,
        @Nullable FreeingCause cause,
        @Nullable UUID placeId,
        @Nullable UUID leaving,
        @Nullable LocalDate acceptedOn,
        List<Candidate> candidates) {

    /**
     * Somebody on the waiting list.
     *
     * @param position 1 is the first
     * @param offered whether the place is offered to the person already, or proposed to the coach for the person
     */
    public record Candidate(int position, UUID entryId, UUID trajectoryId, UUID participantId, boolean offered) {}
}

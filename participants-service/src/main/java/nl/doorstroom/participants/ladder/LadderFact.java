package nl.doorstroom.participants.ladder;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something that is known of a person and says where the person stands, from its first to its last day.
 *
 * @param id of the placement, the place in a crew, the trajectory (also of a destination), the benefit
 * @param step the step that it proves; 0 when it proves none
 * @param support whether paid work beside it, or that it is itself, is work with support: step 5 instead of 6
 * @param lastDay null while it lasts
 */
public record LadderFact(
        UUID id,
        Kind kind,
        int step,
        boolean support,
        LocalDate firstDay,
        @Nullable LocalDate lastDay) {

    /** Paid work (steps 5 and 6). */
    static final int PAID_WORK = 6;

    static final int PAID_WORK_WITH_SUPPORT = 5;

    /** Unpaid work with tasks of one's own, every week. */
    static final int UNPAID_WORK = 4;

    /** Activities of an organisation, every week. */
    static final int ORGANISED_ACTIVITIES = 3;

    /** What sort of fact it is. */
    public enum Kind {
        PLACEMENT,
        CREW_PLACE,
        /** A temporary role in the neighbourhood. */
        NEIGHBOURHOOD_ROLE,
        TRAJECTORY,
        /** Where a trajectory led to. */
        DESTINATION,
        BENEFIT
    }

    /**
     * Whether it makes organised activities likely: somebody who is guided, or went somewhere by a trajectory, takes part in
     * something. How often, no event tells; a professional may say so while it holds.
     */
    boolean allowsActivities() {
        return kind == Kind.TRAJECTORY || kind == Kind.DESTINATION;
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(firstDay) && (lastDay == null || !day.isAfter(lastDay));
    }

    /** Whether there is a day on which it holds. */
    boolean everHolds() {
        return lastDay == null || !lastDay.isBefore(firstDay);
    }
}

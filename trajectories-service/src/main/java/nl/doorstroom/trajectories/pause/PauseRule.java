package nl.doorstroom.trajectories.pause;

import java.time.Clock;
import java.util.Collection;
import java.util.UUID;

import jakarta.persistence.Entity;

import org.jspecify.annotations.Nullable;

/** How far back a pause may be told, and how long people may stand still, in one programme. */
@Entity
public class PauseRule extends DayLimits {

    private @Nullable Integer maxBackdatedDays;

    protected PauseRule() {}

    /** The rule that holds for a programme without one: nothing is limited, and what happened can be told. */
    PauseRule(UUID programmeId, Clock clock) {
        super(programmeId, clock);
    }

    /** @param backdatedDays null: however long ago */
    void change(
            @Nullable Integer backdatedDays, @Nullable Integer perReason, Collection<ReasonLimit> limits, Clock clock) {
        maxBackdatedDays = backdatedDays;
        limit(perReason, limits);
        stamp(clock);
    }

    /** How many days ago a pause may have begun when it is told; null: however long ago. */
    public @Nullable Integer maxBackdatedDays() {
        return maxBackdatedDays;
    }
}

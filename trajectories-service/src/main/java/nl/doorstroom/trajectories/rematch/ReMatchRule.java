package nl.doorstroom.trajectories.rematch;

import java.time.Clock;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

import nl.doorstroom.trajectories.programme.ProgrammeRule;

/** How long after somebody left for something else than paid work it is looked again for paid work. */
@Entity
public class ReMatchRule extends ProgrammeRule {

    /** What holds where a programme has no rule. */
    public static final int DEFAULT_MONTHS = 6;

    @Column(nullable = false)
    private int months = DEFAULT_MONTHS;

    protected ReMatchRule() {}

    public ReMatchRule(UUID programmeId, Clock clock) {
        super(programmeId, clock);
    }

    /** @param after months after the last day, clipped to the month's end */
    public void change(int after, Clock clock) {
        months = after;
        stamp(clock);
    }

    public int months() {
        return months;
    }
}

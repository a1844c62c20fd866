package nl.doorstroom.trajectories.programme;

import java.time.Clock;
import java.util.UUID;

import jakarta.persistence.MappedSuperclass;

import nl.doorstroom.platform.outbox.Aggregate;

/**
 * How one programme does something, as data: a programme has one rule of each kind or none, and without one holds what its
 * feature does by default. It takes the id of its programme.
 */
@MappedSuperclass
public abstract class ProgrammeRule extends Aggregate {

    /** For Hibernate. */
    protected ProgrammeRule() {}

    protected ProgrammeRule(UUID programmeId, Clock clock) {
        super(programmeId, clock);
    }

    public UUID programmeId() {
        return id();
    }
}

package nl.doorstroom.trajectories.agreement;

import java.time.Clock;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.outbox.Aggregate;

/** What a person works toward, in words of the person. It has the id of its trajectory. */
@Entity
public class PlanGoal extends Aggregate implements AboutPerson {

    @Column(nullable = false, updatable = false)
    private UUID participantId;

    @Column(nullable = false)
    private String goal;

    @SuppressWarnings("NullAway")
    protected PlanGoal() {}

    public PlanGoal(UUID trajectoryId, UUID participantId, String goal, Clock clock) {
        super(trajectoryId, clock);
        this.participantId = participantId;
        this.goal = goal;
    }

    public void change(String words, Clock clock) {
        goal = words;
        stamp(clock);
    }

    @Override
    public UUID participantId() {
        return participantId;
    }

    /** Leaves this service never. */
    public String goal() {
        return goal;
    }
}

package nl.doorstroom.trajectories.task;

import java.time.Clock;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.outbox.Aggregate;

/** Something that a person must decide, because no rule may. */
@Entity
public class Task extends Aggregate implements AboutPerson {

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private TaskKind kind;

    @Column(nullable = false, updatable = false)
    private String organisation;

    @Column(updatable = false)
    private @Nullable UUID participantId;

    @Column(updatable = false)
    private @Nullable UUID trajectoryId;

    @Column(nullable = false, updatable = false)
    private UUID subjectId;

    @Column(nullable = false, updatable = false)
    private int occasion;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private TaskState state = TaskState.OPEN;

    private @Nullable String doneBy;

    @SuppressWarnings("NullAway")
    protected Task() {}

    Task(
            TaskKind kind,
            String organisation,
            @Nullable UUID participantId,
            @Nullable UUID trajectoryId,
            UUID subjectId,
            int occasion,
            Clock clock) {
        super(clock);
        this.kind = kind;
        this.organisation = organisation;
        this.participantId = participantId;
        this.trajectoryId = trajectoryId;
        this.subjectId = subjectId;
        this.occasion = occasion;
    }

    /** The same, to be done by another organisation, which goes on with the person. */
    Task handOver(String toOrganisation, UUID toTrajectory, Clock at) {
        return new Task(kind, toOrganisation, participantId, toTrajectory, subjectId, occasion, at);
    }

    boolean isOf(int anOccasion) {
        return occasion == anOccasion;
    }

    boolean isOpen() {
        return state == TaskState.OPEN;
    }

    public void complete(String by, Clock clock) {
        if (state != TaskState.OPEN) {
            throw new TaskIsClosed(id());
        }
        state = TaskState.DONE;
        doneBy = by;
        stamp(clock);
    }

    void lapse(Clock clock) {
        state = TaskState.LAPSED;
        stamp(clock);
    }

    public TaskKind kind() {
        return kind;
    }

    /** OIN of the organisation that has to do it. */
    public String organisation() {
        return organisation;
    }

    @Override
    public @Nullable UUID participantId() {
        return participantId;
    }

    public @Nullable UUID trajectoryId() {
        return trajectoryId;
    }

    /** The placement, the free seat of a crew, or the offer that is proposed. */
    public UUID subjectId() {
        return subjectId;
    }

    public TaskState state() {
        return state;
    }
}

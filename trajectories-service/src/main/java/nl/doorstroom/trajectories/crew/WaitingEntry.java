package nl.doorstroom.trajectories.crew;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.outbox.Aggregate;

/** Somebody on the waiting list of a crew. */
@Entity
@Table(name = "crew_waiting_entry")
public class WaitingEntry extends Aggregate implements AboutPerson {

    @Column(nullable = false, updatable = false)
    private UUID crewId;

    @Column(nullable = false, updatable = false)
    private UUID trajectoryId;

    @Column(nullable = false, updatable = false)
    private UUID participantId;

    @Column(nullable = false, updatable = false)
    private Instant enteredAt;

    @Column(nullable = false, updatable = false)
    private boolean returned;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(nullable = false)
    private List<String> workKinds;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private WaitingState state = WaitingState.WAITING;

    @SuppressWarnings("NullAway")
    protected WaitingEntry() {}

    /** @param workKinds codes of list work-kinds that the person wants to do; none: any */
    WaitingEntry(
            UUID crewId,
            UUID trajectoryId,
            UUID participantId,
            Collection<String> workKinds,
            boolean returned,
            Clock clock) {
        super(clock);
        this.crewId = crewId;
        this.trajectoryId = trajectoryId;
        this.participantId = participantId;
        this.enteredAt = createdAt();
        this.workKinds = workKinds.stream().distinct().toList();
        this.returned = returned;
    }

    void place(Clock clock) {
        state = WaitingState.PLACED;
        stamp(clock);
    }

    /** Wants to do other work; where the person stands stays. */
    void want(Collection<String> kinds, Clock clock) {
        requireWaiting();
        workKinds = kinds.stream().distinct().toList();
        stamp(clock);
    }

    private void requireWaiting() {
        if (state != WaitingState.WAITING) {
            throw new NotOnWaitingList(id());
        }
    }

    void leave(Clock clock) {
        requireWaiting();
        state = WaitingState.LEFT;
        stamp(clock);
    }

    public UUID crewId() {
        return crewId;
    }

    public UUID trajectoryId() {
        return trajectoryId;
    }

    @Override
    public UUID participantId() {
        return participantId;
    }

    public Instant enteredAt() {
        return enteredAt;
    }

    /** Whether the person lost a place to a job that was not there after all; who did comes first. */
    public boolean returned() {
        return returned;
    }

    /** Codes of list work-kinds that the person wants to do; none: any. */
    public List<String> workKinds() {
        return List.copyOf(workKinds);
    }

    public WaitingState state() {
        return state;
    }
}

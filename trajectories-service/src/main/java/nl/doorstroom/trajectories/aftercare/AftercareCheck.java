package nl.doorstroom.trajectories.aftercare;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.outbox.Aggregate;
import nl.doorstroom.trajectories.trajectory.Trajectory;

/** One day on which it is asked how somebody does who has a job. */
@Entity
public class AftercareCheck extends Aggregate implements AboutPerson {

    @Column(nullable = false, updatable = false)
    private UUID trajectoryId;

    @Column(nullable = false, updatable = false)
    private UUID participantId;

    @Column(nullable = false, updatable = false)
    private UUID programmeId;

    @Column(nullable = false, updatable = false)
    private String organisation;

    @Column(nullable = false, updatable = false)
    private LocalDate since;

    @Column(nullable = false, updatable = false)
    private int week;

    @Column(nullable = false, updatable = false)
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private AftercareCheckState state = AftercareCheckState.PLANNED;

    private @Nullable String outcome;
    private @Nullable LocalDate checkedOn;
    private byte @Nullable [] sealedNote;
    private @Nullable String recordedBy;

    @SuppressWarnings("NullAway")
    protected AftercareCheck() {}

    /**
     * @param since first day of the aftercare
     * @param week so many weeks after it
     */
    AftercareCheck(Trajectory trajectory, LocalDate since, int week, Clock clock) {
        super(clock);
        this.trajectoryId = trajectory.id();
        this.participantId = trajectory.participantId();
        this.programmeId = trajectory.programmeId();
        this.organisation = trajectory.organisation();
        this.since = since;
        this.week = week;
        this.dueOn = since.plusWeeks(week);
    }

    /** Its day has come. */
    void open(Clock clock) {
        state = AftercareCheckState.OPEN;
        stamp(clock);
    }

    void lapse(Clock clock) {
        state = AftercareCheckState.LAPSED;
        stamp(clock);
    }

    /** Whether nobody has said yet how the person does, and it is still asked. */
    boolean isOutstanding() {
        return state == AftercareCheckState.PLANNED || state == AftercareCheckState.OPEN;
    }

    /**
     * Somebody knows how the person does, also before the day came on which it would be asked.
     *
     * @param note sealed by the key of the person
     */
    AftercareCheckRecorded record(AftercareOutcome how, LocalDate day, byte @Nullable [] note, String by, Clock clock) {
        if (!isOutstanding()) {
            throw new AftercareCheckIsNot(id(), state, "to be recorded");
        }
        state = AftercareCheckState.DONE;
        return tell(how, day, note, by, clock, null);
    }

    /** What was recorded was wrong. */
    AftercareCheckRecorded correct(
            AftercareOutcome how, LocalDate day, byte @Nullable [] note, String by, Clock clock) {
        if (state != AftercareCheckState.DONE) {
            throw new AftercareCheckIsNot(id(), state, "recorded");
        }
        return tell(how, day, note, by, clock, lastEventId());
    }

    private AftercareCheckRecorded tell(
            AftercareOutcome how,
            LocalDate day,
            byte @Nullable [] note,
            String by,
            Clock clock,
            @Nullable UUID supersedes) {
        outcome = how.code();
        checkedOn = day;
        sealedNote = note;
        recordedBy = by;
        return new AftercareCheckRecorded(
                stamp(clock, supersedes),
                id(),
                trajectoryId,
                participantId,
                programmeId,
                organisation,
                week,
                day,
                how.outcomeClass());
    }

    public UUID trajectoryId() {
        return trajectoryId;
    }

    @Override
    public UUID participantId() {
        return participantId;
    }

    /** OIN of the organisation that executes the trajectory. */
    public String organisation() {
        return organisation;
    }

    /** First day of the aftercare. */
    public LocalDate since() {
        return since;
    }

    /** How many weeks after that day. */
    public int week() {
        return week;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public AftercareCheckState state() {
        return state;
    }

    /** Code of list aftercare-outcomes. */
    public @Nullable String outcome() {
        return outcome;
    }

    public @Nullable LocalDate checkedOn() {
        return checkedOn;
    }

    /** What was noted, sealed by the key of the person; leaves this service never. */
    byte @Nullable [] sealedNote() {
        return sealedNote;
    }
}

package nl.doorstroom.trajectories.stage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.outbox.Aggregate;
import nl.doorstroom.trajectories.trajectory.Trajectory;

/** Where one person is in the stages of a programme, in the version with which the person started. */
@Entity
public class StageTrack extends Aggregate implements AboutPerson {

    @Column(nullable = false, updatable = false)
    private UUID trajectoryId;

    @Column(nullable = false, updatable = false)
    private UUID participantId;

    @Column(nullable = false, updatable = false)
    private UUID programmeId;

    @Column(nullable = false, updatable = false)
    private String organisation;

    @Column(nullable = false, updatable = false)
    private int templateNumber;

    @OneToMany(mappedBy = "track", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<StageEntry> entries = new ArrayList<>();

    @SuppressWarnings("NullAway")
    protected StageTrack() {}

    StageTrack(Trajectory trajectory, int templateNumber, Clock clock) {
        super(clock);
        this.trajectoryId = trajectory.id();
        this.participantId = trajectory.participantId();
        this.programmeId = trajectory.programmeId();
        this.organisation = trajectory.organisation();
        this.templateNumber = templateNumber;
    }

    /** Begins in a stage: the first, or the one in which the person was at another organisation. */
    TrajectoryStageEntered begin(String stage, int position, LocalDate on, String by, Clock clock) {
        return add(stage, position, StageMovement.START, on, null, null, by, clock);
    }

    /**
     * Goes into a stage.
     *
     * @param template the stages in the version of this track
     * @param reason code of the list stage-reasons; needed unless it is the next stage
     * @param note the reason in words
     */
    TrajectoryStageEntered enter(
            StageTemplateVersion template,
            String stage,
            LocalDate on,
            @Nullable String reason,
            @Nullable String note,
            String by,
            Clock clock) {
        int position = template.stages().indexOf(stage) + 1;
        if (position == 0) {
            throw new StageIsNotOfProgramme(stage, templateNumber);
        }
        StageEntry present = present();
        if (present.position() == position) {
            throw new StageIsPresent(trajectoryId, stage);
        }
        if (on.isBefore(present.enteredOn())) {
            throw new StageEnteredTooEarly(present.enteredOn(), on);
        }
        StageMovement movement = position == present.position() + 1
                ? StageMovement.NEXT
                : position > present.position() ? StageMovement.SKIPPED : StageMovement.BACK;
        if (movement != StageMovement.NEXT && reason == null) {
            throw new StageNeedsReason(present.stage(), stage);
        }
        return add(stage, position, movement, on, reason, note, by, clock);
    }

    private TrajectoryStageEntered add(
            String stage,
            int position,
            StageMovement movement,
            LocalDate on,
            @Nullable String reason,
            @Nullable String note,
            String by,
            Clock clock) {
        entries.add(new StageEntry(this, stage, position, movement, on, reason, note, by, clock));
        return new TrajectoryStageEntered(
                stamp(clock),
                trajectoryId,
                participantId,
                programmeId,
                organisation,
                stage,
                position,
                templateNumber,
                movement,
                on);
    }

    /** The stage in which the person is. */
    StageEntry present() {
        return entries.get(entries.size() - 1);
    }

    public UUID trajectoryId() {
        return trajectoryId;
    }

    @Override
    public UUID participantId() {
        return participantId;
    }

    /** Which version of the programme's stages the person goes through. */
    public int templateNumber() {
        return templateNumber;
    }

    /** Oldest first. */
    public List<StageEntry> entries() {
        return List.copyOf(entries);
    }
}

package nl.doorstroom.trajectories.stage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.trajectory.StatusChange;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;
import nl.doorstroom.trajectories.trajectory.TrajectoryStarted;

/**
 * The ways of people through the stages of their programmes, in the present tenant. Who starts is in the first stage of the
 * newest version, and goes on in that version. Who is taken over from another organisation goes on where the person was.
 */
@Singleton
public class StageTracks implements PanacheRepositoryBase<StageTrack, UUID> {

    /** After the start itself was told. */
    private static final int AFTERWARDS = 3000;

    private final StageTemplates templates;
    private final TrajectoryRepository trajectories;
    private final Event<TrajectoryStageEntered> entered;
    private final Clock clock;

    StageTracks(
            StageTemplates templates,
            TrajectoryRepository trajectories,
            Event<TrajectoryStageEntered> entered,
            Clock clock) {
        this.templates = templates;
        this.trajectories = trajectories;
        this.entered = entered;
        this.clock = clock;
    }

    /** The way of a trajectory; none while it has not started, or when its programme has no stages. */
    public Optional<StageTrack> findByTrajectory(UUID trajectoryId) {
        return find("trajectoryId", trajectoryId).firstResultOptional();
    }

    /**
     * Goes into a stage of a trajectory, which this transaction has locked.
     *
     * @param reason code of the list stage-reasons; needed unless it is the next stage
     */
    public StageTrack enter(
            Trajectory trajectory,
            String stage,
            LocalDate on,
            @Nullable String reason,
            @Nullable String note,
            String by) {
        trajectory.requireUnderWay();
        LocalDate start = trajectory.startDate();
        if (start == null) {
            throw new TrajectoryHasNotStarted(trajectory.id());
        }
        if (on.isBefore(start)) {
            throw new StageEnteredTooEarly(start, on);
        }
        Optional<StageTrack> present = findByTrajectory(trajectory.id());
        // A programme may have got its stages after the person started.
        StageTrack track = present.orElseGet(() -> begin(trajectory, start, by));
        if (present.isPresent() || !track.present().stage().equals(stage)) {
            entered.fire(track.enter(version(track, trajectory), stage, on, reason, note, by, clock));
        }
        flush();
        return track;
    }

    void started(@Observes @Priority(AFTERWARDS) TrajectoryStarted event) {
        Trajectory trajectory = trajectories.lock(event.trajectoryId());
        List<StatusChange> history = trajectory.history();
        String by = history.get(history.size() - 1).changedBy();
        Optional<StageTrack> before =
                Optional.ofNullable(trajectory.predecessorId()).flatMap(this::findByTrajectory);
        if (before.isPresent()) {
            StageEntry last = before.get().present();
            begin(trajectory, before.get().templateNumber(), last.stage(), last.position(), event.startDate(), by);
        } else if (templates
                .findNewest(event.programmeId())
                .filter(StageTracks::hasStages)
                .isPresent()) {
            begin(trajectory, event.startDate(), by);
        }
    }

    private StageTrack begin(Trajectory trajectory, LocalDate on, String by) {
        StageTemplateVersion newest = templates
                .findNewest(trajectory.programmeId())
                .filter(StageTracks::hasStages)
                .orElseThrow(() -> new TrajectoryHasNoStages(trajectory.id()));
        return begin(trajectory, newest.number(), newest.stages().get(0), 1, on, by);
    }

    private StageTrack begin(Trajectory trajectory, int number, String stage, int position, LocalDate on, String by) {
        StageTrack track = new StageTrack(trajectory, number, clock);
        TrajectoryStageEntered event = track.begin(stage, position, on, by, clock);
        persist(track);
        entered.fire(event);
        return track;
    }

    private StageTemplateVersion version(StageTrack track, Trajectory trajectory) {
        return templates
                .findVersion(trajectory.programmeId(), track.templateNumber())
                .orElseThrow(() -> new TrajectoryHasNoStages(trajectory.id()));
    }

    private static boolean hasStages(StageTemplateVersion version) {
        return !version.stages().isEmpty();
    }
}

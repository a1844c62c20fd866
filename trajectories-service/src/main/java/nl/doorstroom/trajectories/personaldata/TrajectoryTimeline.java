package nl.doorstroom.trajectories.personaldata;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import nl.doorstroom.platform.timeline.Timeline;
import nl.doorstroom.platform.timeline.TimelineKind;
import nl.doorstroom.trajectories.aftercare.AftercareCheck;
import nl.doorstroom.trajectories.agreement.PlanAgreement;
import nl.doorstroom.trajectories.agreement.PlanGoal;
import nl.doorstroom.trajectories.alternative.Alternative;
import nl.doorstroom.trajectories.attendance.AttendanceEntry;
import nl.doorstroom.trajectories.changeproposal.ChangeProposal;
import nl.doorstroom.trajectories.contractreview.EmploymentContract;
import nl.doorstroom.trajectories.crew.CrewPlace;
import nl.doorstroom.trajectories.crew.PlaceOffer;
import nl.doorstroom.trajectories.crew.WaitingEntry;
import nl.doorstroom.trajectories.earlieststart.PlannedDateChange;
import nl.doorstroom.trajectories.hours.HoursPlan;
import nl.doorstroom.trajectories.instrument.Instrument;
import nl.doorstroom.trajectories.matchtarget.MilestoneProposal;
import nl.doorstroom.trajectories.matchtarget.TrajectoryTarget;
import nl.doorstroom.trajectories.milestone.Milestone;
import nl.doorstroom.trajectories.neighbourhoodrole.NeighbourhoodRole;
import nl.doorstroom.trajectories.pause.Extension;
import nl.doorstroom.trajectories.pause.Pause;
import nl.doorstroom.trajectories.rematch.ReMatch;
import nl.doorstroom.trajectories.signal.Signal;
import nl.doorstroom.trajectories.stage.StageTrack;
import nl.doorstroom.trajectories.stepup.StepUpProposal;
import nl.doorstroom.trajectories.talk.Coaching;
import nl.doorstroom.trajectories.talk.Talk;
import nl.doorstroom.trajectories.talk.TalkAgreement;
import nl.doorstroom.trajectories.training.Training;
import nl.doorstroom.trajectories.training.TrainingDay;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;
import nl.doorstroom.trajectories.visibility.Visibility;

/** What of this service's aggregates stands in a timeline: that of trajectories which the caller may see. */
@Singleton
class TrajectoryTimeline implements Timeline {

    private static final String TRAJECTORIES = "trajectories:read";
    private static final String CREWS = "crews:read";

    private static final List<Kind<?>> KINDS = List.of(
            new Kind<>(
                    "trajectory",
                    "TRAJECT",
                    TRAJECTORIES,
                    Trajectory.class,
                    Trajectory::id,
                    it -> "/trajectories/" + it.id()),
            new Kind<>(
                    "plan-goal",
                    "TRAJECT",
                    TRAJECTORIES,
                    PlanGoal.class,
                    PlanGoal::id,
                    it -> "/trajectories/" + it.id() + "/goal"),
            new Kind<>(
                    "plan-agreement",
                    "TRAJECT",
                    TRAJECTORIES,
                    PlanAgreement.class,
                    PlanAgreement::trajectoryId,
                    it -> "/trajectories/" + it.trajectoryId() + "/agreements/" + it.id()),
            new Kind<>(
                    "stage-track",
                    "TRAJECT",
                    TRAJECTORIES,
                    StageTrack.class,
                    StageTrack::trajectoryId,
                    it -> "/trajectories/" + it.trajectoryId() + "/stages"),
            new Kind<>(
                    "pause",
                    "TRAJECT",
                    TRAJECTORIES,
                    Pause.class,
                    Pause::trajectoryId,
                    it -> "/trajectories/" + it.trajectoryId() + "/pauses/" + it.id()),
            new Kind<>(
                    "extension",
                    "TRAJECT",
                    TRAJECTORIES,
                    Extension.class,
                    Extension::trajectoryId,
                    it -> "/trajectories/" + it.trajectoryId() + "/extensions"),
            new Kind<>(
                    "milestone",
                    "MIJLPAAL",
                    TRAJECTORIES,
                    Milestone.class,
                    Milestone::trajectoryId,
                    it -> "/trajectories/" + it.trajectoryId() + "/milestones/" + it.id()),
            new Kind<>(
                    "trajectory-target",
                    "MIJLPAAL",
                    TRAJECTORIES,
                    TrajectoryTarget.class,
                    TrajectoryTarget::trajectoryId,
                    it -> "/trajectories/" + it.trajectoryId() + "/target"),
            new Kind<>(
                    "milestone-proposal",
                    "MIJLPAAL",
                    TRAJECTORIES,
                    MilestoneProposal.class,
                    MilestoneProposal::trajectoryId,
                    it -> "/trajectories/" + it.trajectoryId() + "/milestone-proposals/" + it.id()),
            new Kind<>(
                    "hours-plan",
                    "UREN",
                    TRAJECTORIES,
                    HoursPlan.class,
                    HoursPlan::id,
                    it -> "/trajectories/" + it.id() + "/hours-plan"),
            new Kind<>(
                    "attendance-entry",
                    "UREN",
                    TRAJECTORIES,
                    AttendanceEntry.class,
                    AttendanceEntry::trajectoryId,
                    it -> "/trajectories/" + it.trajectoryId() + "/attendance/" + it.id()),
            new Kind<>(
                    "step-up-proposal",
                    "UREN",
                    TRAJECTORIES,
                    StepUpProposal.class,
                    StepUpProposal::trajectoryId,
                    it -> "/trajectories/" + it.trajectoryId() + "/step-up-proposals/" + it.id()),
            new Kind<>(
                    "crew-place",
                    "PLOEG",
                    CREWS,
                    CrewPlace.class,
                    CrewPlace::trajectoryId,
                    it -> "/crews/" + it.crewId() + "/places/" + it.id()),
            new Kind<>(
                    "place-offer",
                    "PLOEG",
                    CREWS,
                    PlaceOffer.class,
                    PlaceOffer::trajectoryId,
                    it -> "/crews/" + it.crewId() + "/offers/" + it.id()),
            new Kind<>(
                    "waiting-entry",
                    "PLOEG",
                    CREWS,
                    WaitingEntry.class,
                    WaitingEntry::trajectoryId,
                    it -> "/crews/" + it.crewId() + "/waiting-list/" + it.id()),
            new Kind<>(
                    "neighbourhood-role",
                    "TRAJECT",
                    TRAJECTORIES,
                    NeighbourhoodRole.class,
                    NeighbourhoodRole::trajectoryId,
                    it -> "/trajectories/" + it.trajectoryId() + "/neighbourhood-roles/" + it.id()),
            new Kind<>(
                    "training",
                    "TRAJECT",
                    TRAJECTORIES,
                    Training.class,
                    Training::trajectoryId,
                    it -> "/trajectories/" + it.trajectoryId() + "/trainings/" + it.id()),
            new Kind<>(
                    "training-day",
                    "TRAJECT",
                    TRAJECTORIES,
                    TrainingDay.class,
                    TrainingDay::trajectoryId,
                    it -> "/trajectories/" + it.trajectoryId() + "/trainings/" + it.trainingId() + "/attendance/"
                            + it.id()),
            new Kind<>(
                    "signal", "TRAJECT", TRAJECTORIES, Signal.class, Signal::trajectoryId, it -> "/signals/" + it.id()),
            new Kind<>(
                    "instrument",
                    "VOORZIENING",
                    TRAJECTORIES,
                    Instrument.class,
                    Instrument::trajectoryId,
                    it -> "/trajectories/" + it.trajectoryId() + "/instruments/" + it.id()),
            new Kind<>(
                    "aftercare-check",
                    "TRAJECT",
                    TRAJECTORIES,
                    AftercareCheck.class,
                    AftercareCheck::trajectoryId,
                    it -> "/trajectories/" + it.trajectoryId() + "/aftercare-checks/" + it.id()),
            new Kind<>(
                    "alternative",
                    "TRAJECT",
                    TRAJECTORIES,
                    Alternative.class,
                    Alternative::trajectoryId,
                    it -> "/trajectories/" + it.trajectoryId() + "/alternatives/" + it.id()),
            new Kind<>(
                    "re-match",
                    "TRAJECT",
                    TRAJECTORIES,
                    ReMatch.class,
                    ReMatch::trajectoryId,
                    it -> "/trajectories/" + it.trajectoryId() + "/re-match"),
            new Kind<>(
                    "planned-date-change",
                    "TRAJECT",
                    TRAJECTORIES,
                    PlannedDateChange.class,
                    PlannedDateChange::trajectoryId,
                    it -> "/trajectories/" + it.trajectoryId() + "/planned-date-changes"),
            new Kind<>(
                    "coaching",
                    "TRAJECT",
                    TRAJECTORIES,
                    Coaching.class,
                    Coaching::id,
                    it -> "/trajectories/" + it.id() + "/coach"),
            new Kind<>(
                    "talk",
                    "GESPREK",
                    TRAJECTORIES,
                    Talk.class,
                    Talk::trajectoryId,
                    it -> "/trajectories/" + it.trajectoryId() + "/talks/" + it.id()),
            new Kind<>(
                    "talk-agreement",
                    "GESPREK",
                    TRAJECTORIES,
                    TalkAgreement.class,
                    TalkAgreement::trajectoryId,
                    it -> "/talk-agreements/" + it.id()),
            new Kind<>(
                    "change-proposal",
                    "TRAJECT",
                    TRAJECTORIES,
                    ChangeProposal.class,
                    ChangeProposal::trajectoryId,
                    it -> "/trajectories/" + it.trajectoryId() + "/change-proposals/" + it.id()),
            new Kind<>(
                    "employment-contract",
                    "PLAATSING",
                    TRAJECTORIES,
                    EmploymentContract.class,
                    EmploymentContract::trajectoryId,
                    it -> "/contracts/" + it.id()));

    private final EntityManager entities;
    private final TrajectoryRepository trajectories;
    private final Visibility visibility;

    TrajectoryTimeline(EntityManager entities, TrajectoryRepository trajectories, Visibility visibility) {
        this.entities = entities;
        this.trajectories = trajectories;
        this.visibility = visibility;
    }

    @Override
    public List<TimelineKind> kinds() {
        return KINDS.stream().map(this::kind).toList();
    }

    /** And the trajectories, on which it depends what the caller may see. */
    @Override
    public void load(String aggregate, Set<UUID> ids) {
        KINDS.stream().filter(kind -> kind.aggregate().equals(aggregate)).forEach(kind -> load(kind, ids));
    }

    private <T> void load(Kind<T> kind, Set<UUID> ids) {
        List<UUID> all = find(kind.type(), ids).stream()
                .map(kind.trajectory())
                .distinct()
                .toList();
        find(Trajectory.class, all);
    }

    private <T> List<T> find(Class<T> type, Collection<UUID> ids) {
        return entities.createQuery("from " + type.getName() + " e where e.id in :ids", type)
                .setParameter("ids", ids)
                .getResultList();
    }

    private <T> TimelineKind kind(Kind<T> kind) {
        return new TimelineKind(
                kind.aggregate(),
                kind.category(),
                kind.permission(),
                (person, id) -> Optional.ofNullable(entities.find(kind.type(), id))
                        .filter(found -> isVisible(kind.trajectory().apply(found)))
                        .map(kind.path()));
    }

    private boolean isVisible(UUID trajectory) {
        return trajectories
                .findByIdOptional(trajectory)
                .filter(found -> visibility.covers(found.organisation()))
                .isPresent();
    }

    /**
     * A kind of aggregate.
     *
     * @param trajectory of which trajectory it is a part
     */
    private record Kind<T>(
            String aggregate,
            String category,
            String permission,
            Class<T> type,
            Function<T, UUID> trajectory,
            Function<T, String> path) {}
}

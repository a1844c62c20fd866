package nl.doorstroom.trajectories.personaldata;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import nl.doorstroom.platform.timeline.Timeline;
import nl.doorstroom.platform.timeline.TimelineKind;
import nl.doorstroom.trajectories.crew.CrewPlace;
import nl.doorstroom.trajectories.crew.PlaceOffer;
import nl.doorstroom.trajectories.crew.WaitingEntry;
import nl.doorstroom.trajectories.earlieststart.PlannedDateChange;
import nl.doorstroom.trajectories.hours.HoursPlan;
import nl.doorstroom.trajectories.milestone.Milestone;
import nl.doorstroom.trajectories.signal.Signal;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;
import nl.doorstroom.trajectories.visibility.Visibility;

/** What of this service's aggregates stands in a timeline: that of trajectories which the caller may see. */
@Singleton
class TrajectoryTimeline implements Timeline {

    private static final String TRAJECTORIES = "trajectories:read";
    private static final String CREWS = "crews:read";

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
        return List.of(
                kind(
                        "trajectory",
                        "TRAJECT",
                        TRAJECTORIES,
                        Trajectory.class,
                        Trajectory::id,
                        it -> "/trajectories/" + it.id()),
                kind(
                        "milestone",
                        "MIJLPAAL",
                        TRAJECTORIES,
                        Milestone.class,
                        Milestone::trajectoryId,
                        it -> "/trajectories/" + it.trajectoryId() + "/milestones/" + it.id()),
                kind(
                        "hours-plan",
                        "UREN",
                        TRAJECTORIES,
                        HoursPlan.class,
                        HoursPlan::id,
                        it -> "/trajectories/" + it.id() + "/hours-plan"),
                kind(
                        "crew-place",
                        "PLOEG",
                        CREWS,
                        CrewPlace.class,
                        CrewPlace::trajectoryId,
                        it -> "/crews/" + it.crewId() + "/places/" + it.id()),
                kind(
                        "place-offer",
                        "PLOEG",
                        CREWS,
                        PlaceOffer.class,
                        PlaceOffer::trajectoryId,
                        it -> "/crews/" + it.crewId() + "/offers/" + it.id()),
                kind(
                        "waiting-entry",
                        "PLOEG",
                        CREWS,
                        WaitingEntry.class,
                        WaitingEntry::trajectoryId,
                        it -> "/crews/" + it.crewId() + "/waiting-list/" + it.id()),
                kind(
                        "signal",
                        "TRAJECT",
                        TRAJECTORIES,
                        Signal.class,
                        Signal::trajectoryId,
                        it -> "/signals/" + it.id()),
                kind(
                        "planned-date-change",
                        "TRAJECT",
                        TRAJECTORIES,
                        PlannedDateChange.class,
                        PlannedDateChange::trajectoryId,
                        it -> "/trajectories/" + it.trajectoryId() + "/planned-date-changes"));
    }

    private <T> TimelineKind kind(
            String aggregate,
            String category,
            String permission,
            Class<T> type,
            Function<T, UUID> trajectory,
            Function<T, String> path) {
        return new TimelineKind(
                aggregate,
                category,
                permission,
                (person, id) -> Optional.ofNullable(entities.find(type, id))
                        .filter(found -> isVisible(trajectory.apply(found)))
                        .map(path));
    }

    private boolean isVisible(UUID trajectory) {
        return trajectories
                .findByIdOptional(trajectory)
                .filter(found -> visibility.covers(found.organisation()))
                .isPresent();
    }
}

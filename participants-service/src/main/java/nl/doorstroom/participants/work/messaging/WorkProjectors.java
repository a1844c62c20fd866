package nl.doorstroom.participants.work.messaging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.work.WorkElsewhere;
import nl.doorstroom.participants.work.WorkEvent;
import nl.doorstroom.platform.inbox.IncomingEvent;
import nl.doorstroom.platform.inbox.Projector;

/** One projector for each type of event; all keep what was told, of which the whole is made when it is asked for. */
@Singleton
class WorkProjectors {

    private final WorkElsewhere work;

    WorkProjectors(WorkElsewhere work) {
        this.work = work;
    }

    /** @param form what an event tells, by its order among the events of the same work */
    private record Taking<T>(String type, Class<T> payload, WorkElsewhere work, BiFunction<T, Long, WorkEvent> form)
            implements Projector<T> {

        /** What it leads to locks benefits, one tenant at a time. */
        @Override
        public boolean alone() {
            return true;
        }

        @Override
        public void project(IncomingEvent event, T told) {
            work.take(form.apply(told, event.sequence()));
        }
    }

    @Produces
    @Singleton
    Projector<PlacementV1> placementStarted() {
        return placement("placement-started", WorkEvent.Kind.STARTED);
    }

    @Produces
    @Singleton
    Projector<PlacementV1> placementChanged() {
        return placement("placement-changed", WorkEvent.Kind.CHANGED);
    }

    @Produces
    @Singleton
    Projector<PlacementV1> placementCorrected() {
        return placement("placement-corrected", WorkEvent.Kind.CORRECTED);
    }

    @Produces
    @Singleton
    Projector<PlacementEndedV1> placementEnded() {
        return new Taking<>(
                "nl.doorstroom.matching.placement-ended.v1",
                PlacementEndedV1.class,
                work,
                (told, sequence) -> new WorkEvent(
                        told.placementId(),
                        sequence,
                        WorkEvent.Kind.ENDED,
                        told.participantId(),
                        null,
                        null,
                        null,
                        told.endDate(),
                        null,
                        null));
    }

    @Produces
    @Singleton
    Projector<CrewPlaceV1> crewPlaceTaken() {
        return new Taking<>(
                "nl.doorstroom.trajectories.crew-place-taken.v1",
                CrewPlaceV1.class,
                work,
                (told, sequence) -> crewPlace(told, sequence, WorkEvent.Kind.TAKEN, told.validFrom(), null));
    }

    @Produces
    @Singleton
    Projector<CrewPlaceV1> crewPlaceFreed() {
        return new Taking<>(
                "nl.doorstroom.trajectories.crew-place-freed.v1",
                CrewPlaceV1.class,
                work,
                (told, sequence) -> crewPlace(
                        told,
                        sequence,
                        WorkEvent.Kind.FREED,
                        null,
                        told.validFrom().minusDays(1)));
    }

    @Produces
    @Singleton
    Projector<RoleV1> neighbourhoodRoleStarted() {
        return role("neighbourhood-role-started", WorkEvent.Kind.ROLE_TAKEN, told -> told.validFrom(), told -> null);
    }

    @Produces
    @Singleton
    Projector<RoleV1> neighbourhoodRoleEnded() {
        return role("neighbourhood-role-ended", WorkEvent.Kind.ROLE_LEFT, told -> null, RoleV1::validFrom);
    }

    /** It is over before its first day. */
    @Produces
    @Singleton
    Projector<RoleV1> neighbourhoodRoleAnnulled() {
        return role(
                "neighbourhood-role-annulled",
                WorkEvent.Kind.ROLE_LEFT,
                told -> null,
                told -> told.validFrom().minusDays(1));
    }

    private Projector<RoleV1> role(
            String event,
            WorkEvent.Kind kind,
            Function<RoleV1, @Nullable LocalDate> firstDay,
            Function<RoleV1, @Nullable LocalDate> lastDay) {
        return new Taking<>(
                "nl.doorstroom.trajectories." + event + ".v1",
                RoleV1.class,
                work,
                (told, sequence) -> new WorkEvent(
                        told.roleId(),
                        sequence,
                        kind,
                        told.participantId(),
                        null,
                        firstDay.apply(told),
                        null,
                        lastDay.apply(told),
                        null,
                        null));
    }

    @Produces
    @Singleton
    Projector<TrajectoryV1> trajectoryStarted() {
        return trajectory("trajectory-started", told -> guided(told.validFrom()));
    }

    @Produces
    @Singleton
    Projector<TrajectoryV1> trajectoryResumed() {
        return trajectory("trajectory-resumed", told -> guided(told.validFrom()));
    }

    @Produces
    @Singleton
    Projector<TrajectoryV1> trajectoryAftercareStarted() {
        return trajectory(
                "trajectory-aftercare-started", told -> left(told.validFrom().minusDays(1)));
    }

    @Produces
    @Singleton
    Projector<TrajectoryV1> trajectoryTransferred() {
        return trajectory(
                "trajectory-transferred", told -> left(told.validFrom().minusDays(1)));
    }

    @Produces
    @Singleton
    Projector<TrajectoryV1> trajectoryEnded() {
        return trajectory(
                "trajectory-ended",
                told -> "ENTERED_IN_ERROR".equals(told.outcome())
                        ? new Step(WorkEvent.Kind.NEVER, null, null, null)
                        : new Step(WorkEvent.Kind.LEFT, null, told.validFrom(), told.destination()));
    }

    private Projector<TrajectoryV1> trajectory(String event, Function<TrajectoryV1, Step> form) {
        return new Taking<>(
                "nl.doorstroom.trajectories." + event + ".v1", TrajectoryV1.class, work, (told, sequence) -> {
                    Step step = form.apply(told);
                    return new WorkEvent(
                            told.trajectoryId(),
                            sequence,
                            step.kind(),
                            told.participantId(),
                            null,
                            step.firstDay(),
                            null,
                            step.lastDay(),
                            null,
                            step.destination());
                });
    }

    private static Step guided(LocalDate from) {
        return new Step(WorkEvent.Kind.GUIDED, from, null, null);
    }

    private static Step left(LocalDate lastDay) {
        return new Step(WorkEvent.Kind.LEFT, null, lastDay, null);
    }

    private record Step(
            WorkEvent.Kind kind,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            @Nullable String destination) {}

    private Projector<PlacementV1> placement(String event, WorkEvent.Kind kind) {
        return new Taking<>(
                "nl.doorstroom.matching." + event + ".v1",
                PlacementV1.class,
                work,
                (told, sequence) -> new WorkEvent(
                        told.placementId(),
                        sequence,
                        kind,
                        told.participantId(),
                        told.contractKind(),
                        told.startDate(),
                        told.validFrom(),
                        told.endDate(),
                        told.hoursPerWeek(),
                        null));
    }

    private static WorkEvent crewPlace(
            CrewPlaceV1 told,
            long sequence,
            WorkEvent.Kind kind,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay) {
        return new WorkEvent(
                told.placeId(), sequence, kind, told.participantId(), null, firstDay, null, lastDay, null, null);
    }

    record PlacementV1(
            UUID placementId,
            UUID participantId,
            String contractKind,
            LocalDate startDate,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate endDate,
            BigDecimal hoursPerWeek) {}

    record PlacementEndedV1(UUID placementId, UUID participantId, LocalDate endDate) {}

    record TrajectoryV1(
            UUID trajectoryId,
            UUID participantId,
            LocalDate validFrom,
            @Nullable String outcome,
            @Nullable String destination) {}

    record RoleV1(UUID roleId, UUID participantId, LocalDate validFrom) {}

    record CrewPlaceV1(UUID placeId, UUID participantId, LocalDate validFrom) {}
}

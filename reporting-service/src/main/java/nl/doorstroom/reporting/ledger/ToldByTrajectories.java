package nl.doorstroom.reporting.ledger;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.fact.ExecutingFrom;
import nl.doorstroom.reporting.fact.Fact;
import nl.doorstroom.reporting.fact.MilestoneVersion;
import nl.doorstroom.reporting.fact.Recorded;
import nl.doorstroom.reporting.fact.TrajectoryVersion;

/** Programmes, trajectories and crew places. */
interface ToldByTrajectories extends Told {

    /** Here every event has one day: that from which it holds. */
    LocalDate validFrom();

    @Override
    default LocalDate day() {
        return validFrom();
    }

    /** What is told of one trajectory. */
    interface OfTrajectory extends ToldByTrajectories {

        UUID trajectoryId();

        UUID participantId();

        @Override
        default Set<UUID> subjects() {
            return Told.together(people(), trajectoryId());
        }

        @Override
        default Set<UUID> people() {
            return Set.of(participantId());
        }
    }

    record TrajectoryRegistered(
            UUID trajectoryId, UUID participantId, UUID programmeId, String organisation, LocalDate validFrom)
            implements OfTrajectory {

        public TrajectoryRegistered {
            Told.requireAll(trajectoryId, participantId, programmeId, organisation, validFrom);
        }

        @Override
        public Fact after(@Nullable Fact before, Recorded recorded) {
            return new TrajectoryVersion(
                    recorded,
                    trajectoryId,
                    participantId,
                    programmeId,
                    null,
                    null,
                    new ExecutingFrom(validFrom, organisation),
                    null,
                    false);
        }
    }

    /** Tells who executes it as well; that is taken from here only when the registration is not known. */
    record TrajectoryStarted(
            UUID trajectoryId, UUID participantId, UUID programmeId, String organisation, LocalDate validFrom)
            implements OfTrajectory {

        public TrajectoryStarted {
            Told.requireAll(trajectoryId, participantId, programmeId, organisation, validFrom);
        }

        @Override
        public Fact after(@Nullable Fact before, Recorded recorded) {
            return new TrajectoryVersion(
                    recorded,
                    trajectoryId,
                    participantId,
                    programmeId,
                    validFrom,
                    null,
                    before == null ? new ExecutingFrom(validFrom, organisation) : null,
                    null,
                    false);
        }
    }

    /** A pause belongs to the trajectory: nothing that is counted changes. */
    record TrajectoryPausedOrResumed(UUID trajectoryId, UUID participantId, LocalDate validFrom)
            implements OfTrajectory {

        public TrajectoryPausedOrResumed {
            Told.requireAll(trajectoryId, participantId, validFrom);
        }

        @Override
        public @Nullable Fact after(@Nullable Fact before, Recorded recorded) {
            return null;
        }
    }

    record TrajectoryEnded(UUID trajectoryId, UUID participantId, LocalDate validFrom, String outcome)
            implements OfTrajectory {

        private static final String NEVER_WAS = "ENTERED_IN_ERROR";

        public TrajectoryEnded {
            Told.requireAll(trajectoryId, participantId, validFrom, outcome);
        }

        @Override
        public @Nullable Fact after(@Nullable Fact before, Recorded recorded) {
            return before instanceof TrajectoryVersion known
                    ? new TrajectoryVersion(
                            recorded,
                            trajectoryId,
                            participantId,
                            known.programmeId(),
                            known.start(),
                            validFrom,
                            null,
                            known.successorId(),
                            outcome.equals(NEVER_WAS))
                    : null;
        }
    }

    /**
     * The trajectory ends here and goes on as its successor. A placement that still names this one belongs to the
     * organisation that took over all the same, so that is kept too.
     */
    record TrajectoryTransferred(
            UUID trajectoryId,
            UUID participantId,
            LocalDate validFrom,
            String toOrganisation,
            @Nullable UUID successorId)
            implements OfTrajectory {

        public TrajectoryTransferred {
            Told.requireAll(trajectoryId, participantId, validFrom, toOrganisation);
        }

        @Override
        public @Nullable Fact after(@Nullable Fact before, Recorded recorded) {
            return before instanceof TrajectoryVersion known
                    ? new TrajectoryVersion(
                            recorded,
                            trajectoryId,
                            participantId,
                            known.programmeId(),
                            known.start(),
                            successorId == null ? known.lastDay() : validFrom.minusDays(1),
                            new ExecutingFrom(validFrom, toOrganisation),
                            successorId,
                            false)
                    : null;
        }
    }

    /** What is told of one milestone. */
    interface OfMilestone extends ToldByTrajectories {

        UUID milestoneId();

        UUID trajectoryId();

        UUID participantId();

        @Nullable
        String gapKind();

        @Override
        default Set<UUID> subjects() {
            return Told.together(people(), milestoneId());
        }

        @Override
        default Set<UUID> people() {
            return Set.of(participantId());
        }

        default MilestoneVersion version(
                Recorded recorded, @Nullable LocalDate plannedOn, @Nullable LocalDate closedOn, boolean reached) {
            return new MilestoneVersion(
                    recorded, milestoneId(), participantId(), trajectoryId(), plannedOn, closedOn, reached, gapKind());
        }
    }

    /** One that was closed too early is planned again: it has been planned since the first time. */
    record MilestonePlanned(
            UUID milestoneId,
            UUID trajectoryId,
            UUID participantId,
            LocalDate validFrom,
            @Nullable String gapKind) implements OfMilestone {

        public MilestonePlanned {
            Told.requireAll(milestoneId, trajectoryId, participantId, validFrom);
        }

        @Override
        public Fact after(@Nullable Fact before, Recorded recorded) {
            LocalDate first = plannedOn(before);
            return version(recorded, first == null ? validFrom : first, null, false);
        }
    }

    record MilestoneReached(
            UUID milestoneId,
            UUID trajectoryId,
            UUID participantId,
            LocalDate validFrom,
            @Nullable String gapKind) implements OfMilestone {

        public MilestoneReached {
            Told.requireAll(milestoneId, trajectoryId, participantId, validFrom);
        }

        @Override
        public Fact after(@Nullable Fact before, Recorded recorded) {
            return version(recorded, plannedOn(before), validFrom, true);
        }
    }

    record MilestoneDropped(
            UUID milestoneId,
            UUID trajectoryId,
            UUID participantId,
            LocalDate validFrom,
            @Nullable String gapKind) implements OfMilestone {

        public MilestoneDropped {
            Told.requireAll(milestoneId, trajectoryId, participantId, validFrom);
        }

        @Override
        public Fact after(@Nullable Fact before, Recorded recorded) {
            return version(recorded, plannedOn(before), validFrom, false);
        }
    }

    private static @Nullable LocalDate plannedOn(@Nullable Fact before) {
        return before instanceof MilestoneVersion known ? known.plannedOn() : null;
    }

    /** What is counted by itself and not per person; the figure reads its fields from the fact. */
    interface OfCrews extends ToldByTrajectories {

        @Override
        default Set<UUID> subjects() {
            return Set.of();
        }

        @Override
        default Set<UUID> people() {
            return Set.of();
        }

        @Override
        default @Nullable Fact after(@Nullable Fact before, Recorded recorded) {
            return null;
        }
    }

    record ProgrammePublished(String organisation, LocalDate validFrom) implements OfCrews {

        public ProgrammePublished {
            Told.requireAll(organisation, validFrom);
        }
    }

    record CrewChanged(UUID programmeId, LocalDate validFrom) implements OfCrews {

        public CrewChanged {
            Told.requireAll(programmeId, validFrom);
        }
    }

    /**
     * What is told of one place of a crew, or of an offer of one.
     *
     * <p>The person is null once forgotten: places go on being counted.
     */
    interface OfCrewPlace extends OfCrews {

        @Nullable
        UUID participantId();

        @Override
        default Set<UUID> people() {
            UUID participant = participantId();
            return participant == null ? Set.of() : Set.of(participant);
        }
    }

    /** @param freedPlaceId the place whose leaving made this seat free; null for a seat that nobody left */
    record CrewPlaceUsed(
            UUID crewId,
            @Nullable UUID freedPlaceId,
            @Nullable UUID participantId,
            LocalDate validFrom) implements OfCrewPlace {

        public CrewPlaceUsed {
            Told.requireAll(crewId, validFrom);
        }
    }

    record CrewPlaceFreed(
            UUID crewId, String cause, @Nullable UUID participantId, LocalDate validFrom) implements OfCrewPlace {

        public CrewPlaceFreed {
            Told.requireAll(crewId, cause, validFrom);
        }
    }
}

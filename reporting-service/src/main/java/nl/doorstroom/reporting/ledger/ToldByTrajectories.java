package nl.doorstroom.reporting.ledger;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.fact.ExecutingFrom;
import nl.doorstroom.reporting.fact.Fact;
import nl.doorstroom.reporting.fact.Recorded;
import nl.doorstroom.reporting.fact.TrajectoryVersion;

import static java.util.Objects.requireNonNull;

/** Programmes, trajectories and crew places. */
interface ToldByTrajectories extends Told {

    record TrajectoryRegistered(
            UUID trajectoryId, UUID participantId, UUID programmeId, String organisation, LocalDate validFrom)
            implements ToldByTrajectories {

        public TrajectoryRegistered {
            requireNonNull(trajectoryId);
            requireNonNull(participantId);
            requireNonNull(programmeId);
            requireNonNull(organisation);
            requireNonNull(validFrom);
        }

        @Override
        public Set<UUID> subjects() {
            return Set.of(trajectoryId, participantId);
        }

        @Override
        public LocalDate day() {
            return validFrom;
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
                    false);
        }
    }

    /** Tells who executes it as well; that is taken from here only when the registration is not known. */
    record TrajectoryStarted(
            UUID trajectoryId, UUID participantId, UUID programmeId, String organisation, LocalDate validFrom)
            implements ToldByTrajectories {

        public TrajectoryStarted {
            requireNonNull(trajectoryId);
            requireNonNull(participantId);
            requireNonNull(programmeId);
            requireNonNull(organisation);
            requireNonNull(validFrom);
        }

        @Override
        public Set<UUID> subjects() {
            return Set.of(trajectoryId, participantId);
        }

        @Override
        public LocalDate day() {
            return validFrom;
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
                    false);
        }
    }

    /** A pause belongs to the trajectory: nothing that is counted changes. */
    record TrajectoryPausedOrResumed(UUID trajectoryId, UUID participantId, LocalDate validFrom)
            implements ToldByTrajectories {

        public TrajectoryPausedOrResumed {
            requireNonNull(trajectoryId);
            requireNonNull(participantId);
            requireNonNull(validFrom);
        }

        @Override
        public Set<UUID> subjects() {
            return Set.of(trajectoryId, participantId);
        }

        @Override
        public LocalDate day() {
            return validFrom;
        }

        @Override
        public @Nullable Fact after(@Nullable Fact before, Recorded recorded) {
            return null;
        }
    }

    record TrajectoryEnded(UUID trajectoryId, UUID participantId, LocalDate validFrom, String outcome)
            implements ToldByTrajectories {

        private static final String NEVER_WAS = "ENTERED_IN_ERROR";

        public TrajectoryEnded {
            requireNonNull(trajectoryId);
            requireNonNull(participantId);
            requireNonNull(validFrom);
            requireNonNull(outcome);
        }

        @Override
        public Set<UUID> subjects() {
            return Set.of(trajectoryId, participantId);
        }

        @Override
        public LocalDate day() {
            return validFrom;
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
            implements ToldByTrajectories {

        public TrajectoryTransferred {
            requireNonNull(trajectoryId);
            requireNonNull(participantId);
            requireNonNull(validFrom);
            requireNonNull(toOrganisation);
        }

        @Override
        public Set<UUID> subjects() {
            return Set.of(trajectoryId, participantId);
        }

        @Override
        public LocalDate day() {
            return validFrom;
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
                            false)
                    : null;
        }
    }

    /** What is counted by itself and not per person: programmes, crews, and their places and offers. */
    record OfProgramme(LocalDate validFrom) implements ToldByTrajectories {

        public OfProgramme {
            requireNonNull(validFrom);
        }

        @Override
        public Set<UUID> subjects() {
            return Set.of();
        }

        @Override
        public LocalDate day() {
            return validFrom;
        }

        @Override
        public @Nullable Fact after(@Nullable Fact before, Recorded recorded) {
            return null;
        }
    }
}

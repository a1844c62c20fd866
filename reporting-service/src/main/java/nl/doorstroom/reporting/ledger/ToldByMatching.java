package nl.doorstroom.reporting.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.fact.AgreedHours;
import nl.doorstroom.reporting.fact.EmployerVersion;
import nl.doorstroom.reporting.fact.Fact;
import nl.doorstroom.reporting.fact.PlacementVersion;
import nl.doorstroom.reporting.fact.ProposalVersion;
import nl.doorstroom.reporting.fact.Recorded;

/** Employers and paid work. */
interface ToldByMatching extends Told {

    /** Has no subject: it would tie together everyone who ever worked there. Who is concerned is looked up. */
    record EmployerChanged(UUID employerId, @Nullable String organisation, LocalDate validFrom)
            implements ToldByMatching {

        public EmployerChanged {
            Told.requireAll(employerId, validFrom);
        }

        @Override
        public Set<UUID> subjects() {
            return Set.of();
        }

        @Override
        public Set<UUID> people() {
            return Set.of();
        }

        @Override
        public LocalDate day() {
            return validFrom;
        }

        @Override
        public Fact after(@Nullable Fact before, Recorded recorded) {
            return new EmployerVersion(recorded, employerId, validFrom, organisation);
        }
    }

    record ProposalOffered(UUID proposalId, UUID participantId, LocalDate validFrom) implements ToldByMatching {

        public ProposalOffered {
            Told.requireAll(proposalId, participantId, validFrom);
        }

        @Override
        public Set<UUID> subjects() {
            return Told.together(people(), proposalId);
        }

        @Override
        public Set<UUID> people() {
            return Set.of(participantId);
        }

        @Override
        public LocalDate day() {
            return validFrom;
        }

        @Override
        public Fact after(@Nullable Fact before, Recorded recorded) {
            return new ProposalVersion(recorded, proposalId, participantId, validFrom);
        }
    }

    /** What is told of one placement. */
    interface OfPlacement extends ToldByMatching {

        UUID placementId();

        UUID participantId();

        @Override
        default Set<UUID> subjects() {
            return Told.together(people(), placementId());
        }

        @Override
        default Set<UUID> people() {
            return Set.of(participantId());
        }
    }

    /**
     * Start, change of hours and correction: each tells the whole placement as it is then.
     *
     * @param validFrom only a change of hours has it; a last day that is known already stays
     * @param endDate only a correction has it; null there is no end
     */
    record WholePlacement(
            UUID placementId,
            UUID participantId,
            UUID employerId,
            @Nullable UUID trajectoryId,
            @Nullable UUID predecessorId,
            String contractKind,
            LocalDate startDate,
            @Nullable LocalDate plannedEnd,
            BigDecimal hoursPerWeek,
            @Nullable LocalDate lastConfirmedOn,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate endDate)
            implements OfPlacement {

        public WholePlacement {
            Told.requireAll(placementId, participantId, employerId, contractKind, startDate, hoursPerWeek);
        }

        @Override
        public LocalDate day() {
            return validFrom == null ? startDate : validFrom;
        }

        @Override
        public Fact after(@Nullable Fact before, Recorded recorded) {
            // An end before the start is how matching says that it never was.
            boolean annulled = endDate != null && endDate.isBefore(startDate);
            LocalDate lastDay = annulled ? null : endDate;
            if (validFrom != null && before instanceof PlacementVersion known) {
                lastDay = known.lastDay();
            }
            return new PlacementVersion(
                    recorded,
                    placementId,
                    participantId,
                    contractKind,
                    startDate,
                    lastDay,
                    plannedEnd,
                    employerId,
                    trajectoryId,
                    predecessorId,
                    confirmations(before),
                    new AgreedHours(day(), hoursPerWeek),
                    annulled);
        }

        /** Only the last that stands is told here; the earlier ones were told by themselves. */
        private List<LocalDate> confirmations(@Nullable Fact before) {
            if (lastConfirmedOn == null) {
                return List.of();
            }
            Stream<LocalDate> earlier = before instanceof PlacementVersion known
                    ? known.confirmations().stream().filter(day -> day.isBefore(lastConfirmedOn))
                    : Stream.empty();
            return Stream.concat(earlier, Stream.of(lastConfirmedOn)).toList();
        }
    }

    record PlacementConfirmed(UUID placementId, UUID participantId, LocalDate confirmedOn) implements OfPlacement {

        public PlacementConfirmed {
            Told.requireAll(placementId, participantId, confirmedOn);
        }

        @Override
        public LocalDate day() {
            return confirmedOn;
        }

        @Override
        public @Nullable Fact after(@Nullable Fact before, Recorded recorded) {
            return before instanceof PlacementVersion known
                    ? again(
                            known,
                            recorded,
                            known.lastDay(),
                            Stream.concat(known.confirmations().stream(), Stream.of(confirmedOn))
                                    .toList())
                    : null;
        }
    }

    record PlacementEnded(UUID placementId, UUID participantId, LocalDate endDate) implements OfPlacement {

        public PlacementEnded {
            Told.requireAll(placementId, participantId, endDate);
        }

        @Override
        public LocalDate day() {
            return endDate;
        }

        @Override
        public @Nullable Fact after(@Nullable Fact before, Recorded recorded) {
            return before instanceof PlacementVersion known
                    ? again(known, recorded, endDate, known.confirmations())
                    : null;
        }
    }

    private static PlacementVersion again(
            PlacementVersion known, Recorded recorded, @Nullable LocalDate lastDay, List<LocalDate> confirmations) {
        return new PlacementVersion(
                recorded,
                known.placementId(),
                known.participantId(),
                known.kind(),
                known.start(),
                lastDay,
                known.plannedEnd(),
                known.employerId(),
                known.trajectoryId(),
                known.predecessorId(),
                confirmations,
                null,
                known.annulled());
    }
}

package nl.doorstroom.reporting.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.fact.AgreedHours;
import nl.doorstroom.reporting.fact.EmployerVersion;
import nl.doorstroom.reporting.fact.Fact;
import nl.doorstroom.reporting.fact.PlacementVersion;
import nl.doorstroom.reporting.fact.Recorded;

import static java.util.Objects.requireNonNull;

/** Employers and paid work. */
interface ToldByMatching extends Told {

    /** Has no subject: it would tie together everyone who ever worked there. Who is concerned is looked up. */
    record EmployerChanged(UUID employerId, @Nullable String organisation, LocalDate validFrom)
            implements ToldByMatching {

        public EmployerChanged {
            requireNonNull(employerId);
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
        public Fact after(@Nullable Fact before, Recorded recorded) {
            return new EmployerVersion(recorded, employerId, validFrom, organisation);
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
            implements ToldByMatching {

        public WholePlacement {
            requireNonNull(placementId);
            requireNonNull(participantId);
            requireNonNull(employerId);
            requireNonNull(contractKind);
            requireNonNull(startDate);
            requireNonNull(hoursPerWeek);
        }

        @Override
        public Set<UUID> subjects() {
            return Set.of(placementId, participantId);
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
            LocalDate confirmed = lastConfirmedOn;
            if (validFrom != null && before instanceof PlacementVersion known) {
                lastDay = known.lastDay();
                confirmed = later(known.lastConfirmedOn(), lastConfirmedOn);
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
                    confirmed,
                    new AgreedHours(day(), hoursPerWeek),
                    annulled);
        }
    }

    record PlacementConfirmed(UUID placementId, UUID participantId, LocalDate confirmedOn) implements ToldByMatching {

        public PlacementConfirmed {
            requireNonNull(placementId);
            requireNonNull(participantId);
            requireNonNull(confirmedOn);
        }

        @Override
        public Set<UUID> subjects() {
            return Set.of(placementId, participantId);
        }

        @Override
        public LocalDate day() {
            return confirmedOn;
        }

        @Override
        public @Nullable Fact after(@Nullable Fact before, Recorded recorded) {
            return before instanceof PlacementVersion known
                    ? again(known, recorded, known.lastDay(), later(known.lastConfirmedOn(), confirmedOn))
                    : null;
        }
    }

    record PlacementEnded(UUID placementId, UUID participantId, LocalDate endDate) implements ToldByMatching {

        public PlacementEnded {
            requireNonNull(placementId);
            requireNonNull(participantId);
            requireNonNull(endDate);
        }

        @Override
        public Set<UUID> subjects() {
            return Set.of(placementId, participantId);
        }

        @Override
        public LocalDate day() {
            return endDate;
        }

        @Override
        public @Nullable Fact after(@Nullable Fact before, Recorded recorded) {
            return before instanceof PlacementVersion known
                    ? again(known, recorded, endDate, known.lastConfirmedOn())
                    : null;
        }
    }

    private static PlacementVersion again(
            PlacementVersion known,
            Recorded recorded,
            @Nullable LocalDate lastDay,
            @Nullable LocalDate lastConfirmedOn) {
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
                lastConfirmedOn,
                null,
                known.annulled());
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}

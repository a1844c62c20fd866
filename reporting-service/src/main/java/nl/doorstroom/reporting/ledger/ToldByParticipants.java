package nl.doorstroom.reporting.ledger;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.fact.BenefitVersion;
import nl.doorstroom.reporting.fact.EndReasonClass;
import nl.doorstroom.reporting.fact.Fact;
import nl.doorstroom.reporting.fact.HouseholdVersion;
import nl.doorstroom.reporting.fact.Recorded;

import static java.util.Objects.requireNonNull;

/** People, households and benefits. */
interface ToldByParticipants extends Told {

    record ParticipantRegistered(UUID participantId) implements ToldByParticipants {

        public ParticipantRegistered {
            requireNonNull(participantId);
        }

        @Override
        public Set<UUID> subjects() {
            return Set.of(participantId);
        }

        @Override
        public @Nullable LocalDate day() {
            return null;
        }

        @Override
        public @Nullable Fact after(@Nullable Fact before, Recorded recorded) {
            return null;
        }
    }

    record HouseholdChanged(UUID householdId, Set<UUID> adults, LocalDate validFrom) implements ToldByParticipants {

        public HouseholdChanged {
            requireNonNull(householdId);
            requireNonNull(validFrom);
            adults = Set.copyOf(adults);
        }

        @Override
        public Set<UUID> subjects() {
            return together(adults, householdId);
        }

        @Override
        public LocalDate day() {
            return validFrom;
        }

        @Override
        public Fact after(@Nullable Fact before, Recorded recorded) {
            return new HouseholdVersion(recorded, householdId, validFrom, adults);
        }
    }

    /** Start, end and correction: each tells the whole spell as it is then. */
    record WholeBenefit(
            UUID spellId,
            UUID householdId,
            Set<UUID> adults,
            String kind,
            LocalDate startDate,
            @Nullable LocalDate lastDay,
            @Nullable EndReasonClass reasonClass,
            @Nullable UUID placementId)
            implements ToldByParticipants {

        public WholeBenefit {
            requireNonNull(spellId);
            requireNonNull(householdId);
            requireNonNull(kind);
            requireNonNull(startDate);
            adults = Set.copyOf(adults);
        }

        @Override
        public Set<UUID> subjects() {
            return together(adults, householdId, spellId);
        }

        @Override
        public LocalDate day() {
            return lastDay == null ? startDate : lastDay;
        }

        /** A correction may replace the event that told a reduction; the reduction itself is not taken back by it. */
        @Override
        public Fact after(@Nullable Fact before, Recorded recorded) {
            return new BenefitVersion(
                    recorded,
                    spellId,
                    householdId,
                    kind,
                    startDate,
                    lastDay,
                    reasonClass,
                    placementId,
                    adults,
                    before instanceof BenefitVersion known ? known.reducedFrom() : null,
                    false);
        }
    }

    record BenefitReduced(UUID spellId, UUID householdId, Set<UUID> adults, LocalDate fromDate)
            implements ToldByParticipants {

        public BenefitReduced {
            requireNonNull(spellId);
            requireNonNull(householdId);
            requireNonNull(fromDate);
            adults = Set.copyOf(adults);
        }

        @Override
        public Set<UUID> subjects() {
            return together(adults, householdId, spellId);
        }

        @Override
        public LocalDate day() {
            return fromDate;
        }

        @Override
        public @Nullable Fact after(@Nullable Fact before, Recorded recorded) {
            if (!(before instanceof BenefitVersion known)) {
                return null;
            }
            LocalDate first = known.reducedFrom();
            return new BenefitVersion(
                    recorded,
                    spellId,
                    householdId,
                    known.kind(),
                    known.start(),
                    known.lastDay(),
                    known.reasonClass(),
                    known.placementId(),
                    adults,
                    first == null || fromDate.isBefore(first) ? fromDate : first,
                    false);
        }
    }

    /**
     * Participants annulled an end by its own rule. Here the spell keeps its last day and its restart is another spell:
     * the counting decides, by its own rule. So this replaces nothing, whatever it says that it supersedes.
     */
    record BenefitEndAnnulled(UUID spellId, UUID householdId, Set<UUID> adults, LocalDate lastDay)
            implements ToldByParticipants {

        public BenefitEndAnnulled {
            requireNonNull(spellId);
            requireNonNull(householdId);
            requireNonNull(lastDay);
            adults = Set.copyOf(adults);
        }

        @Override
        public Set<UUID> subjects() {
            return together(adults, householdId, spellId);
        }

        @Override
        public LocalDate day() {
            return lastDay;
        }

        @Override
        public @Nullable Fact after(@Nullable Fact before, Recorded recorded) {
            if (!(before instanceof BenefitVersion known)) {
                return null;
            }
            return new BenefitVersion(
                    new Recorded(recorded.eventId(), recorded.aggregateVersion(), recorded.recordedAt(), null),
                    spellId,
                    householdId,
                    known.kind(),
                    known.start(),
                    known.lastDay(),
                    known.reasonClass(),
                    known.placementId(),
                    known.adults(),
                    known.reducedFrom(),
                    false);
        }
    }

    private static Set<UUID> together(Set<UUID> people, UUID... others) {
        Set<UUID> subjects = new HashSet<>(people);
        subjects.addAll(Set.of(others));
        return Set.copyOf(subjects);
    }
}

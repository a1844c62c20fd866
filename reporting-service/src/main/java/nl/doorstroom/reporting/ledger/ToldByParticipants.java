package nl.doorstroom.reporting.ledger;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.fact.BenefitVersion;
import nl.doorstroom.reporting.fact.EndReasonClass;
import nl.doorstroom.reporting.fact.Fact;
import nl.doorstroom.reporting.fact.HouseholdVersion;
import nl.doorstroom.reporting.fact.Recorded;

/** People, households and benefits. */
interface ToldByParticipants extends Told {

    record ParticipantRegistered(UUID participantId) implements ToldByParticipants {

        public ParticipantRegistered {
            Told.requireAll(participantId);
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
            Told.requireAll(householdId, validFrom);
            adults = Set.copyOf(adults);
        }

        @Override
        public Set<UUID> subjects() {
            return Told.together(adults, householdId);
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

    /** What is told of one benefit spell. */
    interface OfBenefit extends ToldByParticipants {

        UUID spellId();

        UUID householdId();

        Set<UUID> adults();

        @Override
        default Set<UUID> subjects() {
            return Told.together(adults(), householdId(), spellId());
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
            implements OfBenefit {

        public WholeBenefit {
            Told.requireAll(spellId, householdId, kind, startDate);
            adults = Set.copyOf(adults);
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

    record BenefitReduced(UUID spellId, UUID householdId, Set<UUID> adults, LocalDate fromDate) implements OfBenefit {

        public BenefitReduced {
            Told.requireAll(spellId, householdId, fromDate);
            adults = Set.copyOf(adults);
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
            return again(known, recorded, adults, first == null || fromDate.isBefore(first) ? fromDate : first);
        }
    }

    /**
     * Participants annulled an end by its own rule. Here the spell keeps its last day and its restart is another spell:
     * the counting decides, by its own rule. So this replaces nothing, whatever it says that it supersedes.
     */
    record BenefitEndAnnulled(UUID spellId, UUID householdId, Set<UUID> adults, LocalDate lastDay)
            implements OfBenefit {

        public BenefitEndAnnulled {
            Told.requireAll(spellId, householdId, lastDay);
            adults = Set.copyOf(adults);
        }

        @Override
        public LocalDate day() {
            return lastDay;
        }

        @Override
        public @Nullable Fact after(@Nullable Fact before, Recorded recorded) {
            return before instanceof BenefitVersion known
                    ? again(
                            known,
                            new Recorded(recorded.eventId(), recorded.aggregateVersion(), recorded.recordedAt(), null),
                            known.adults(),
                            known.reducedFrom())
                    : null;
        }
    }

    private static BenefitVersion again(
            BenefitVersion known, Recorded recorded, Set<UUID> adults, @Nullable LocalDate reducedFrom) {
        return new BenefitVersion(
                recorded,
                known.spellId(),
                known.householdId(),
                known.kind(),
                known.start(),
                known.lastDay(),
                known.reasonClass(),
                known.placementId(),
                adults,
                reducedFrom,
                known.annulled());
    }
}

package nl.doorstroom.reporting.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.fact.ApplicationVersion;
import nl.doorstroom.reporting.fact.BenefitVersion;
import nl.doorstroom.reporting.fact.ConditionVersion;
import nl.doorstroom.reporting.fact.EndReasonClass;
import nl.doorstroom.reporting.fact.Fact;
import nl.doorstroom.reporting.fact.HouseholdVersion;
import nl.doorstroom.reporting.fact.IntakeVersion;
import nl.doorstroom.reporting.fact.LadderVersion;
import nl.doorstroom.reporting.fact.PersonsMerged;
import nl.doorstroom.reporting.fact.Recorded;

/** People, households and benefits. */
interface ToldByParticipants extends Told {

    record ParticipantRegistered(UUID participantId) implements ToldByParticipants {

        public ParticipantRegistered {
            Told.requireAll(participantId);
        }

        @Override
        public Set<UUID> subjects() {
            return people();
        }

        @Override
        public Set<UUID> people() {
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

    /** What happened to one person. */
    interface OfPerson extends ToldByParticipants {

        UUID participantId();

        @Override
        default Set<UUID> people() {
            return Set.of(participantId());
        }
    }

    record IntakeCompleted(UUID intakeId, UUID participantId, LocalDate validFrom) implements OfPerson {

        public IntakeCompleted {
            Told.requireAll(intakeId, participantId, validFrom);
        }

        @Override
        public Set<UUID> subjects() {
            return Told.together(people(), intakeId);
        }

        @Override
        public LocalDate day() {
            return validFrom;
        }

        @Override
        public Fact after(@Nullable Fact before, Recorded recorded) {
            return new IntakeVersion(recorded, intakeId, participantId, validFrom);
        }
    }

    /** The whole way of one registration; nothing of an earlier version stands. */
    record LadderChanged(UUID participantId, List<Position> steps) implements OfPerson {

        /** @param step null when nothing is known from that day on */
        record Position(LocalDate validFrom, @Nullable Integer step) {

            Position {
                Told.requireAll(validFrom);
            }
        }

        public LadderChanged {
            Told.requireAll(participantId, steps);
            steps = List.copyOf(steps);
        }

        @Override
        public Set<UUID> subjects() {
            return people();
        }

        @Override
        public @Nullable LocalDate day() {
            return null;
        }

        @Override
        public Fact after(@Nullable Fact before, Recorded recorded) {
            return new LadderVersion(
                    recorded,
                    participantId,
                    steps.stream()
                            .map(step -> new LadderVersion.Position(step.validFrom, step.step))
                            .sorted(Comparator.comparing(LadderVersion.Position::from))
                            .toList());
        }
    }

    /** One statement; what holds by all of them is put together from the statements themselves. */
    record BasicConditionChanged(
            UUID conditionId, UUID participantId, String condition, String status, LocalDate validFrom)
            implements OfPerson {

        public BasicConditionChanged {
            Told.requireAll(conditionId, participantId, condition, status, validFrom);
        }

        @Override
        public Set<UUID> subjects() {
            return Told.together(people(), conditionId);
        }

        @Override
        public LocalDate day() {
            return validFrom;
        }

        @Override
        public Fact after(@Nullable Fact before, Recorded recorded) {
            Map<LocalDate, ConditionVersion.Statement> statements =
                    before instanceof ConditionVersion known ? new HashMap<>(known.statements()) : new HashMap<>();
            statements.put(validFrom, new ConditionVersion.Statement(status, recorded.recordedAt()));
            return new ConditionVersion(recorded, conditionId, participantId, condition, statements);
        }
    }

    /** What is told of the merge of two registrations; both are counted anew, with all who are tied to either. */
    interface OfMerge extends ToldByParticipants {

        UUID mergeId();

        UUID survivorId();

        UUID duplicateId();

        @Override
        default Set<UUID> subjects() {
            return Told.together(people(), mergeId());
        }

        @Override
        default Set<UUID> people() {
            return Set.of(survivorId(), duplicateId());
        }

        @Override
        default @Nullable LocalDate day() {
            return null;
        }
    }

    record ParticipantsMerged(UUID mergeId, UUID survivorId, UUID duplicateId) implements OfMerge {

        public ParticipantsMerged {
            Told.requireAll(mergeId, survivorId, duplicateId);
        }

        @Override
        public Fact after(@Nullable Fact before, Recorded recorded) {
            return new PersonsMerged(recorded, mergeId, survivorId, duplicateId, false);
        }
    }

    record MergeUndone(UUID mergeId, UUID survivorId, UUID duplicateId) implements OfMerge {

        public MergeUndone {
            Told.requireAll(mergeId, survivorId, duplicateId);
        }

        @Override
        public Fact after(@Nullable Fact before, Recorded recorded) {
            return new PersonsMerged(recorded, mergeId, survivorId, duplicateId, true);
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
        public Set<UUID> people() {
            return adults;
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

    /** Somebody applied for a benefit. Kept, so that who was kept out of one can be told from who never asked. */
    record BenefitApplicationRegistered(
            UUID applicationId,
            UUID participantId,
            @Nullable UUID householdId,
            Set<UUID> adults,
            String kind,
            LocalDate appliedOn)
            implements ToldByParticipants {

        public BenefitApplicationRegistered {
            Told.requireAll(applicationId, participantId, kind, appliedOn);
            adults = Set.copyOf(adults);
        }

        @Override
        public Set<UUID> subjects() {
            return Told.together(adults, participantId, applicationId);
        }

        @Override
        public Set<UUID> people() {
            return Told.together(adults, participantId);
        }

        @Override
        public LocalDate day() {
            return appliedOn;
        }

        @Override
        public Fact after(@Nullable Fact before, Recorded recorded) {
            return new ApplicationVersion(recorded, applicationId, participantId, kind, appliedOn);
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

        @Override
        default Set<UUID> people() {
            return adults();
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

        /**
         * A correction may replace the event that told a reduction; the reduction itself is not taken back by it. A spell
         * that ended before it began never was.
         */
        @Override
        public Fact after(@Nullable Fact before, Recorded recorded) {
            boolean annulled = lastDay != null && lastDay.isBefore(startDate);
            return new BenefitVersion(
                    recorded,
                    spellId,
                    householdId,
                    kind,
                    startDate,
                    annulled ? null : lastDay,
                    reasonClass,
                    placementId,
                    adults,
                    before instanceof BenefitVersion known ? known.reductions() : Map.of(),
                    annulled);
        }
    }

    /**
     * A reduction, whole. What is told of it later replaces the event that told of it before; a last day before the first
     * says that it never was. One that ended was there all the same.
     */
    record BenefitReduced(
            UUID spellId,
            UUID householdId,
            Set<UUID> adults,
            LocalDate fromDate,
            @Nullable LocalDate toDate) implements OfBenefit {

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
            Map<UUID, LocalDate> reductions = new HashMap<>(known.reductions());
            if (recorded.supersedes() != null) {
                reductions.remove(recorded.supersedes());
            }
            if (toDate == null || !toDate.isBefore(fromDate)) {
                reductions.put(recorded.eventId(), fromDate);
            }
            return again(known, recorded, adults, reductions);
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
                            known.reductions())
                    : null;
        }
    }

    private static BenefitVersion again(
            BenefitVersion known, Recorded recorded, Set<UUID> adults, Map<UUID, LocalDate> reductions) {
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
                reductions,
                known.annulled());
    }
}

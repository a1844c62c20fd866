package nl.doorstroom.participants.benefit.messaging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.benefit.BenefitCorrected;
import nl.doorstroom.participants.benefit.BenefitEndAnnulled;
import nl.doorstroom.participants.benefit.BenefitEnded;
import nl.doorstroom.participants.benefit.BenefitReduced;
import nl.doorstroom.participants.benefit.BenefitSpell.Household;
import nl.doorstroom.participants.benefit.BenefitStarted;
import nl.doorstroom.participants.benefit.ReasonClass;
import nl.doorstroom.platform.outbox.EventStamp;
import nl.doorstroom.platform.outbox.Outbox;
import nl.doorstroom.platform.outbox.OutgoingEvent;

/**
 * Tells trajectories and reporting of benefits. The exact reason of an end stays here; its class is enough to count by.
 * The key is the household, whose events stay in order also when two adults are concerned.
 */
@Singleton
class BenefitPublisher {

    private static final String TOPIC = "participants.events.v1";

    private final Outbox outbox;

    BenefitPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void started(@Observes BenefitStarted event) {
        Household household = event.household();
        append(
                "benefit-started",
                household,
                event.stamp(),
                new BenefitStartedV1(
                        event.spellId(),
                        household.id(),
                        household.size(),
                        household.adults(),
                        event.kind(),
                        event.startDate()));
    }

    void reduced(@Observes BenefitReduced event) {
        Household household = event.household();
        append(
                "benefit-reduced",
                household,
                event.stamp(),
                new BenefitReducedV1(
                        event.spellId(),
                        event.reductionId(),
                        household.id(),
                        household.size(),
                        household.adults(),
                        event.kind(),
                        event.terms().fromDate(),
                        event.terms().toDate(),
                        event.terms().hoursPerWeek(),
                        event.terms().amountCents()));
    }

    void ended(@Observes BenefitEnded event) {
        Household household = event.household();
        append(
                "benefit-ended",
                household,
                event.stamp(),
                new BenefitEndedV1(
                        event.spellId(),
                        household.id(),
                        household.size(),
                        household.adults(),
                        event.kind(),
                        event.startDate(),
                        event.lastDay(),
                        event.reason().reasonClass(),
                        event.reason().placementId()));
    }

    void endAnnulled(@Observes BenefitEndAnnulled event) {
        Household household = event.household();
        append(
                "benefit-end-annulled",
                household,
                event.stamp(),
                new BenefitEndAnnulledV1(
                        event.spellId(),
                        household.id(),
                        household.size(),
                        household.adults(),
                        event.kind(),
                        event.lastDay(),
                        event.restartedBySpellId()));
    }

    void corrected(@Observes BenefitCorrected event) {
        Household household = event.household();
        append(
                "benefit-corrected",
                household,
                event.stamp(),
                new BenefitCorrectedV1(
                        event.spellId(),
                        household.id(),
                        household.size(),
                        household.adults(),
                        event.kind(),
                        event.startDate(),
                        event.lastDay(),
                        event.reason() == null ? null : event.reason().reasonClass(),
                        event.reason() == null ? null : event.reason().placementId()));
    }

    private void append(String name, Household household, EventStamp stamp, Object payload) {
        outbox.append(OutgoingEvent.v1(TOPIC, name, household.id(), stamp, payload));
    }

    record BenefitStartedV1(
            UUID spellId, UUID householdId, int householdSize, List<UUID> adults, String kind, LocalDate startDate) {}

    record BenefitReducedV1(
            UUID spellId,
            UUID reductionId,
            UUID householdId,
            int householdSize,
            List<UUID> adults,
            String kind,
            LocalDate fromDate,
            @Nullable LocalDate toDate,
            @Nullable BigDecimal hoursPerWeek,
            @Nullable Long amountCents) {}

    record BenefitEndedV1(
            UUID spellId,
            UUID householdId,
            int householdSize,
            List<UUID> adults,
            String kind,
            LocalDate startDate,
            LocalDate lastDay,
            ReasonClass reasonClass,
            @Nullable UUID placementId) {}

    record BenefitEndAnnulledV1(
            UUID spellId,
            UUID householdId,
            int householdSize,
            List<UUID> adults,
            String kind,
            LocalDate lastDay,
            UUID restartedBySpellId) {}

    record BenefitCorrectedV1(
            UUID spellId,
            UUID householdId,
            int householdSize,
            List<UUID> adults,
            String kind,
            LocalDate startDate,
            @Nullable LocalDate lastDay,
            @Nullable ReasonClass reasonClass,
            @Nullable UUID placementId) {}
}

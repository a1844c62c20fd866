package nl.doorstroom.participants.benefit;

import java.util.UUID;

import nl.doorstroom.participants.benefit.BenefitSpell.Household;
import nl.doorstroom.platform.outbox.EventStamp;

/** Income beside the benefit lowers it. The spell goes on, so nothing ended. */
public record BenefitReduced(EventStamp stamp, Household household, String kind, BenefitReduction.Terms terms) {

    public UUID spellId() {
        return stamp.aggregateId();
    }
}

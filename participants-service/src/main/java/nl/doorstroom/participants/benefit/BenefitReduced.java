package nl.doorstroom.participants.benefit;

import java.util.UUID;

import nl.doorstroom.participants.benefit.BenefitSpell.Household;
import nl.doorstroom.platform.outbox.EventStamp;

/**
 * Income beside the benefit lowers it; or what was told of that is replaced by this. The spell goes on, so nothing ended.
 *
 * @param terms the reduction as it is now, whole; a last day before the first says that it never was
 */
public record BenefitReduced(
        EventStamp stamp, Household household, String kind, UUID reductionId, BenefitReduction.Terms terms) {

    public UUID spellId() {
        return stamp.aggregateId();
    }
}

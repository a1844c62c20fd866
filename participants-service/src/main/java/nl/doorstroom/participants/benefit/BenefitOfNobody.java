package nl.doorstroom.participants.benefit;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A benefit of a household is that of somebody who belongs to it on some day of the benefit. */
class BenefitOfNobody extends Refusal {

    private static final long serialVersionUID = 1L;

    BenefitOfNobody(UUID householdId) {
        super("Household [" + householdId + "] would have a benefit on days on which nobody belongs to it.");
    }
}

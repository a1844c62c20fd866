package nl.doorstroom.participants.benefit;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.participants.benefit.BenefitSpell.Household;
import nl.doorstroom.platform.outbox.EventStamp;

/** A benefit spell began; a start back in time is normal business. */
public record BenefitStarted(EventStamp stamp, Household household, String kind, LocalDate startDate) {

    public UUID spellId() {
        return stamp.aggregateId();
    }
}

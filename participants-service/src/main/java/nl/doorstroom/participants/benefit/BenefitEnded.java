package nl.doorstroom.participants.benefit;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.participants.benefit.BenefitSpell.EndReason;
import nl.doorstroom.participants.benefit.BenefitSpell.Household;
import nl.doorstroom.platform.outbox.EventStamp;

/** A benefit spell ended. A restart within 30 days annuls this by its own event; nothing is ever overwritten. */
public record BenefitEnded(
        EventStamp stamp, Household household, String kind, LocalDate startDate, LocalDate lastDay, EndReason reason) {

    public UUID spellId() {
        return stamp.aggregateId();
    }
}

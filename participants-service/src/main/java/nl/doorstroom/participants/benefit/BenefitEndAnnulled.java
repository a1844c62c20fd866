package nl.doorstroom.participants.benefit;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.participants.benefit.BenefitSpell.Household;
import nl.doorstroom.platform.outbox.EventStamp;

/** The end of a spell did not last: a new spell began within 30 days of its last day. */
public record BenefitEndAnnulled(
        EventStamp stamp, Household household, String kind, LocalDate lastDay, UUID restartedBySpellId) {

    public UUID spellId() {
        return stamp.aggregateId();
    }
}

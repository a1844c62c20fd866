package nl.doorstroom.participants.benefit;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.benefit.BenefitSpell.EndReason;
import nl.doorstroom.participants.benefit.BenefitSpell.Household;
import nl.doorstroom.platform.outbox.EventStamp;

/**
 * A spell was registered wrongly; this is what it should have been, whole.
 *
 * @param lastDay null: it has not ended; the day before the first: it never was
 */
public record BenefitCorrected(
        EventStamp stamp,
        Household household,
        String kind,
        LocalDate startDate,
        @Nullable LocalDate lastDay,
        @Nullable EndReason reason) {

    public UUID spellId() {
        return stamp.aggregateId();
    }
}

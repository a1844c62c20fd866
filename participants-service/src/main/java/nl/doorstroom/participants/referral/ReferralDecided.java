package nl.doorstroom.participants.referral;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.EventStamp;

/**
 * A referral needs no answer any more.
 *
 * @param decision accepted, rejected, or withdrawn by the partner
 * @param participantId who was taken in; only of what was accepted
 */
public record ReferralDecided(
        EventStamp stamp,
        ReferralState decision,
        @Nullable UUID participantId,
        LocalDate receivedOn,
        LocalDate answerBy,
        LocalDate decidedOn) {

    public UUID referralId() {
        return stamp.aggregateId();
    }
}

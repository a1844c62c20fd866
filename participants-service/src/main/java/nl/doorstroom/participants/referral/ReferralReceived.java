package nl.doorstroom.participants.referral;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;

/** A partner referred somebody. Who did, whom and why stays here: a partner may be a prison. */
public record ReferralReceived(EventStamp stamp, LocalDate receivedOn, LocalDate answerBy) {

    public UUID referralId() {
        return stamp.aggregateId();
    }
}

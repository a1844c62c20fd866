package nl.doorstroom.participants.referral.messaging;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.referral.ReferralDecided;
import nl.doorstroom.participants.referral.ReferralReceived;
import nl.doorstroom.participants.referral.ReferralState;
import nl.doorstroom.platform.outbox.Outbox;
import nl.doorstroom.platform.outbox.OutgoingEvent;

/** Tells that referrals come and are answered; never which partner asked, and why. */
@Singleton
class ReferralPublisher {

    private static final String TOPIC = "participants.events.v1";

    private final Outbox outbox;

    ReferralPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void received(@Observes ReferralReceived event) {
        outbox.append(OutgoingEvent.v1(
                TOPIC,
                "referral-received",
                event.referralId(),
                event.stamp(),
                new ReferralReceivedV1(event.referralId(), event.receivedOn(), event.answerBy())));
    }

    void decided(@Observes ReferralDecided event) {
        outbox.append(OutgoingEvent.v1(
                TOPIC,
                "referral-decided",
                event.referralId(),
                event.stamp(),
                new ReferralDecidedV1(
                        event.referralId(),
                        event.decision(),
                        event.participantId(),
                        event.receivedOn(),
                        event.answerBy(),
                        event.decidedOn())));
    }

    record ReferralReceivedV1(UUID referralId, LocalDate validFrom, LocalDate answerBy) {}

    record ReferralDecidedV1(
            UUID referralId,
            ReferralState decision,
            @Nullable UUID participantId,
            LocalDate receivedOn,
            LocalDate answerBy,
            LocalDate validFrom) {}
}

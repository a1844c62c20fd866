package nl.doorstroom.matching.proposal.messaging;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.proposal.ProposalMoved;
import nl.doorstroom.platform.outbox.Outbox;
import nl.doorstroom.platform.outbox.OutgoingEvent;

/** Tells when a proposal is offered and how it ends. The steps between, and every reason, stay here. */
@Singleton
class ProposalPublisher {

    private static final String TOPIC = "matching.events.v1";

    private final Outbox outbox;

    ProposalPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void moved(@Observes ProposalMoved event) {
        switch (event.state()) {
            case OFFERED_TO_PARTICIPANT -> publish("proposal-offered", event, null);
            case ACCEPTED -> publish("proposal-accepted", event, "PARTICIPANT");
            case DECLINED_BY_PARTICIPANT -> publish("proposal-declined", event, "PARTICIPANT");
            case DECLINED_BY_EMPLOYER -> publish("proposal-declined", event, "EMPLOYER");
            case WITHDRAWN, EXPIRED, LAPSED_PLACED_ELSEWHERE -> {
                // Nobody has heard of what was never offered.
                if (event.offered()) {
                    publish("proposal-lapsed", event, null);
                }
            }
            default -> {
                // A step between, which concerns nobody outside.
            }
        }
    }

    private void publish(String name, ProposalMoved event, @Nullable String by) {
        outbox.append(OutgoingEvent.v1(
                TOPIC,
                name,
                event.participantId(),
                event.stamp(),
                new ProposalV1(event.proposalId(), event.participantId(), event.vacancyId(), event.on(), by)));
    }

    record ProposalV1(
            UUID proposalId,
            UUID participantId,
            UUID vacancyId,
            LocalDate validFrom,
            @Nullable String by) {}
}

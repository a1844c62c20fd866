package nl.doorstroom.participants.consent.messaging;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.consent.ConsentGiven;
import nl.doorstroom.participants.consent.ConsentWithdrawn;
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.outbox.EventStamp;
import nl.doorstroom.platform.outbox.Outbox;
import nl.doorstroom.platform.outbox.OutgoingEvent;

/** Tells matching whose profile it may show, and by which name. */
@Singleton
class ConsentPublisher {

    private static final String TOPIC = "participants.profiles.v1";

    private final Outbox outbox;
    private final CodeLists codes;

    ConsentPublisher(Outbox outbox, CodeLists codes) {
        this.outbox = outbox;
        this.codes = codes;
    }

    void given(@Observes ConsentGiven event) {
        append(
                "consent-given",
                event.terms().purpose(),
                event.participantId(),
                event.stamp(),
                new ConsentGivenV1(
                        event.participantId(),
                        event.consentId(),
                        event.terms().purpose(),
                        event.terms().givenOn(),
                        event.terms().validUntil(),
                        event.shareId()));
    }

    void withdrawn(@Observes ConsentWithdrawn event) {
        append(
                "consent-withdrawn",
                event.purpose(),
                event.participantId(),
                event.stamp(),
                new ConsentWithdrawnV1(event.participantId(), event.consentId(), event.purpose()));
    }

    /** Nothing from which a label could be guessed leaves: matching reads the topic. */
    private void append(String name, String purpose, UUID participantId, EventStamp stamp, Object payload) {
        if (!codes.entry("consent-purposes", purpose).is("untold")) {
            outbox.append(OutgoingEvent.v1(TOPIC, name, participantId, stamp, payload));
        }
    }

    record ConsentGivenV1(
            UUID participantId,
            UUID consentId,
            String purpose,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            UUID shareId) {}

    record ConsentWithdrawnV1(UUID participantId, UUID consentId, String purpose) {}
}

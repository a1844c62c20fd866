package nl.doorstroom.participants.team.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import nl.doorstroom.participants.team.ContactMoment;

/** A contact with a person, without what was said. */
record ContactMomentResponse(
        UUID id,
        UUID participantId,
        LocalDate contactedOn,
        @Schema(description = "Code of list contact-kinds.") String kind,
        String recordedBy,
        @Schema(description = "In UTC.") Instant recordedAt) {

    static ContactMomentResponse from(ContactMoment contact) {
        return new ContactMomentResponse(
                contact.id(),
                contact.participantId(),
                contact.contactedOn(),
                contact.kind(),
                contact.recordedBy(),
                contact.recordedAt());
    }
}

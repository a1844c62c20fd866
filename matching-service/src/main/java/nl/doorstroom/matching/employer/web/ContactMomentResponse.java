package nl.doorstroom.matching.employer.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.employer.AccountManager;
import nl.doorstroom.matching.employer.ContactMoment;

/** A contact with an employer. */
record ContactMomentResponse(
        UUID id,
        UUID employerId,
        LocalDate date,

        @Schema(description = "Code of list contact-moment-subjects.")
        String subject,

        @Schema(description = "Code of list contact-moment-kinds.")
        String kind,

        @Schema(description = "In UTC.") Instant recordedAt,

        @Schema(description = "Absent when none was named, and two years after the contact.") @Nullable
        AccountManagerBody accountManager) {

    static ContactMomentResponse from(ContactMoment contact, @Nullable AccountManager manager) {
        return new ContactMomentResponse(
                contact.id(),
                contact.employer().id(),
                contact.heldOn(),
                contact.subject(),
                contact.kind(),
                contact.recordedAt(),
                AccountManagerBody.from(manager));
    }
}

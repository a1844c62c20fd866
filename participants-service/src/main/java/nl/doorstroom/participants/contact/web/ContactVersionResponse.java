package nl.doorstroom.participants.contact.web;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import nl.doorstroom.participants.contact.ContactBook;

/** How a person could be reached from one change to the next. */
record ContactVersionResponse(
        long version,
        @Schema(description = "In UTC.") Instant recordedAt,

        @Schema(description = "User at the identity provider.")
        String recordedBy,

        ContactDetailsBody details) {

    static ContactVersionResponse from(ContactBook.Version version) {
        return new ContactVersionResponse(
                version.version(),
                version.recordedAt(),
                version.recordedBy(),
                ContactDetailsBody.from(version.contact()));
    }
}

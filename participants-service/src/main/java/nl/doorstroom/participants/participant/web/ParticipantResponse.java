package nl.doorstroom.participants.participant.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.participant.Identification;
import nl.doorstroom.participants.participant.Participant;

/** A participant as the caller may see the person. */
@Schema(examples = """
        {"id": "019a2b3c-0000-7000-8000-000000000001", "bsn": "******342", "givenName": "Sanne",
         "namePrefix": "van der", "familyName": "Voorbeeld", "birthDate": "1984-03-12",
         "identification": "BSN", "registeredAt": "2026-01-05T09:30:00Z"}""")
record ParticipantResponse(
        UUID id,
        Identification identification,

        @Schema(
                description = "Six asterisks and three digits, unless the caller has the permission bsn:read;"
                        + " absent for a person without one.")
        @Nullable
        String bsn,

        String givenName,
        @Nullable String namePrefix,
        String familyName,
        LocalDate birthDate,
        @Schema(description = "In UTC.") Instant registeredAt,

        @Schema(description = "The participant with whom everything goes on, of whom this is another registration.")
        @Nullable
        UUID mergedInto) {

    static ParticipantResponse from(Participant participant, @Nullable String bsn) {
        return new ParticipantResponse(
                participant.id(),
                participant.identification(),
                bsn,
                participant.name().givenName(),
                participant.name().namePrefix(),
                participant.name().familyName(),
                participant.birthDate(),
                participant.createdAt(),
                participant.mergedInto());
    }
}

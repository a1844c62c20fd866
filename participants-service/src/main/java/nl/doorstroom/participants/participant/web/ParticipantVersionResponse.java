package nl.doorstroom.participants.participant.web;

import java.time.Instant;
import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.participant.Identification;
import nl.doorstroom.participants.participant.ParticipantChange;
import nl.doorstroom.participants.participant.ParticipantHistory;

/** Who a person was registered as from one change to the next. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ParticipantVersionResponse(
        long version,
        ParticipantChange change,
        @Schema(description = "In UTC.") Instant recordedAt,

        @Schema(description = "User at the identity provider; absent for what was registered before it was kept.")
        @Nullable
        String recordedBy,

        Identification identification,
        String givenName,
        @Nullable String namePrefix,
        String familyName,
        LocalDate birthDate) {

    static ParticipantVersionResponse from(ParticipantHistory.Entry version) {
        return new ParticipantVersionResponse(
                version.version(),
                version.change(),
                version.recordedAt(),
                version.recordedBy(),
                version.identification(),
                version.name().givenName(),
                version.name().namePrefix(),
                version.name().familyName(),
                version.birthDate());
    }
}

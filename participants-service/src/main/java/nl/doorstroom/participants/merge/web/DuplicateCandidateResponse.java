package nl.doorstroom.participants.merge.web;

import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.merge.Likeness;
import nl.doorstroom.participants.participant.Identification;
import nl.doorstroom.participants.participant.Participant;

/** Somebody who may be the same person. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DuplicateCandidateResponse(
        UUID participantId,
        @Schema(description = "What is alike.") Likeness likeness,
        Identification identification,
        String givenName,
        @Nullable String namePrefix,
        String familyName,
        LocalDate birthDate) {

    static DuplicateCandidateResponse from(Participant candidate, Likeness likeness) {
        return new DuplicateCandidateResponse(
                candidate.id(),
                likeness,
                candidate.identification(),
                candidate.name().givenName(),
                candidate.name().namePrefix(),
                candidate.name().familyName(),
                candidate.birthDate());
    }
}

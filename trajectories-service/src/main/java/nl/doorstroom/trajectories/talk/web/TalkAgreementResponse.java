package nl.doorstroom.trajectories.talk.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.talk.TalkAgreement;
import nl.doorstroom.trajectories.talk.TalkAgreementParty;
import nl.doorstroom.trajectories.talk.TalkAgreementState;

/** What a coach and a person agreed, and what came of it. */
@Schema(examples = """
        {"id": "019a2b3c-0000-7000-8000-0000000000b1", "talkId": "019a2b3c-0000-7000-8000-0000000000b0",
         "trajectoryId": "019a2b3c-0000-7000-8000-000000000020",
         "participantId": "019a2b3c-0000-7000-8000-000000000001", "text": "Belt de rijschool", "by": "PARTICIPANT",
         "dueDate": "2026-03-20", "state": "OPEN", "registeredAt": "2026-03-05T15:02:11Z", "version": 1}""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TalkAgreementResponse(
        UUID id,
        UUID talkId,
        UUID trajectoryId,
        UUID participantId,
        String text,
        @Schema(description = "Who does it.") TalkAgreementParty by,
        @Nullable LocalDate dueDate,
        TalkAgreementState state,
        @Nullable LocalDate closedOn,

        @Schema(description = "User at the identity provider; absent when nobody closed it.") @Nullable
        String closedBy,

        @Schema(description = "In UTC.") Instant registeredAt,

        @Schema(description = "In quotation marks it is the ETag.")
        long version) {

    static TalkAgreementResponse from(TalkAgreement agreement) {
        return new TalkAgreementResponse(
                agreement.id(),
                agreement.talkId(),
                agreement.trajectoryId(),
                agreement.participantId(),
                agreement.text(),
                agreement.party(),
                agreement.dueDate(),
                agreement.state(),
                agreement.closedOn(),
                agreement.closedBy(),
                agreement.createdAt(),
                agreement.version());
    }
}

package nl.doorstroom.trajectories.talk.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.talk.Talk;
import nl.doorstroom.trajectories.talk.TalkLapseCause;
import nl.doorstroom.trajectories.talk.TalkStatus;

/** A talk of a coach with a person. */
@Schema(examples = """
        {"id": "019a2b3c-0000-7000-8000-0000000000b0", "trajectoryId": "019a2b3c-0000-7000-8000-000000000020",
         "participantId": "019a2b3c-0000-7000-8000-000000000001", "organisation": "00000001000000000201",
         "status": "PLANNED", "suggestedFor": "2026-03-05", "plannedOn": "2026-03-06", "plannedTime": "13:30",
         "overdueFrom": "2026-03-14", "registeredAt": "2026-02-01T04:00:00Z", "version": 2}""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TalkResponse(
        UUID id,
        UUID trajectoryId,
        UUID participantId,

        @Schema(description = "OIN of the organisation that executes the trajectory.")
        String organisation,

        TalkStatus status,

        @Schema(description = "The day for which the programme's rule asked for it; absent when nobody did.") @Nullable
        LocalDate suggestedFor,

        @Nullable LocalDate plannedOn,

        @Schema(description = "In Europe/Amsterdam.") @Nullable
        String plannedTime,

        @Schema(description = "First day on which it is overdue, when it is open then.") @Nullable
        LocalDate overdueFrom,

        @Nullable LocalDate heldOn,

        @Schema(description = "Code of the list talk-cancellation-reasons or talk-no-show-reasons.") @Nullable
        String reason,

        @Schema(description = "Why it need not be held any more.") @Nullable
        TalkLapseCause lapsedBecause,

        @Schema(description = "What was recorded last; not in lists.") @Nullable
        TalkReportResponse report,

        @Schema(description = "What was agreed; not in lists.") @Nullable
        List<TalkAgreementResponse> agreements,

        @Schema(description = "In UTC.") Instant registeredAt,

        @Schema(description = "In quotation marks it is the ETag.")
        long version) {

    /** As it stands in a list. */
    static TalkResponse from(Talk talk) {
        return from(talk, null, null);
    }

    static TalkResponse from(
            Talk talk, @Nullable TalkReportResponse report, @Nullable List<TalkAgreementResponse> agreements) {
        return new TalkResponse(
                talk.id(),
                talk.trajectoryId(),
                talk.participantId(),
                talk.organisation(),
                talk.status(),
                talk.slotOn(),
                talk.plannedOn(),
                talk.plannedTime(),
                talk.overdueFrom(),
                talk.heldOn(),
                talk.reason(),
                talk.lapseCause(),
                report,
                agreements,
                talk.createdAt(),
                talk.version());
    }
}

package nl.doorstroom.participants.team.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.team.TeamMember;

/** Somebody who is, was or will be in a team. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TeamMemberResponse(
        UUID id,
        UUID participantId,
        String professional,
        String organisation,

        @Schema(description = "Code of list team-roles.") String role,
        LocalDate validFrom,

        @Schema(description = "Last day; absent while it lasts.") @Nullable
        LocalDate validTo,

        @Schema(description = "The membership that was handed over to this one.") @Nullable
        UUID predecessorId,

        @Schema(description = "Who recorded the last change.")
        String recordedBy,

        @Schema(description = "When, in UTC.") Instant recordedAt) {

    static TeamMemberResponse from(TeamMember member) {
        return new TeamMemberResponse(
                member.id(),
                member.participantId(),
                member.professional(),
                member.organisation(),
                member.role(),
                member.validFrom(),
                member.validTo(),
                member.predecessorId(),
                member.recordedBy(),
                member.changedAt());
    }
}

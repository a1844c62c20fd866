package nl.doorstroom.participants.endproposal.web;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.endproposal.EndProposalVersion;

/** What became of a proposal at one moment. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EndProposalVersionResponse(
        long version,
        EndProposalVersion.Change change,

        @Schema(description = "In UTC.") Instant recordedAt,

        @Schema(description = "User at the identity provider; absent when nobody asked for it.") @Nullable
        String recordedBy,

        @Schema(description = "User at the identity provider who was to decide from then on.") @Nullable
        String responsible,

        @Schema(description = "Of a rejection a code of end-proposal-rejection-reasons; otherwise why it lapsed.")
        @Nullable
        String changeReason) {

    static EndProposalVersionResponse from(EndProposalVersion version) {
        return new EndProposalVersionResponse(
                version.version(),
                version.change(),
                version.recordedAt(),
                version.recordedBy(),
                version.responsible(),
                version.changeReason());
    }
}

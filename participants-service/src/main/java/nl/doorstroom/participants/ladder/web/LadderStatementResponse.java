package nl.doorstroom.participants.ladder.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.ladder.LadderStatement;

/** Where a professional said that somebody stands. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LadderStatementResponse(
        UUID id,
        int step,
        LocalDate statedOn,

        @Schema(description = "A code of ladder-statement-bases.")
        String basis,

        @Schema(description = "In UTC.") Instant recordedAt,

        @Schema(description = "User at the identity provider.")
        String recordedBy,

        @Schema(description = "A code of ladder-withdrawal-reasons; absent while it holds.") @Nullable
        String withdrawalReason,

        @Schema(description = "In UTC.") @Nullable Instant withdrawnAt,

        @Schema(description = "User at the identity provider.") @Nullable
        String withdrawnBy,

        @Schema(description = "In quotation marks it is the ETag.")
        long version) {

    static LadderStatementResponse from(LadderStatement statement) {
        return new LadderStatementResponse(
                statement.id(),
                statement.step(),
                statement.statedOn(),
                statement.basis(),
                statement.createdAt(),
                statement.statedBy(),
                statement.withdrawalReason(),
                statement.isWithdrawn() ? statement.changedAt() : null,
                statement.withdrawnBy(),
                statement.version());
    }
}

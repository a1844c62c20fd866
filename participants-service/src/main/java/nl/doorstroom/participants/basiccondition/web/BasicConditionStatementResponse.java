package nl.doorstroom.participants.basiccondition.web;

import java.time.Instant;
import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.basiccondition.BasicConditionStatement;

/** What was stated of a condition once. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BasicConditionStatementResponse(
        long version,
        String status,
        LocalDate validFrom,
        @Nullable String evidence,
        @Schema(description = "In UTC.") Instant recordedAt,

        @Schema(description = "User at the identity provider.")
        String recordedBy) {

    static BasicConditionStatementResponse from(BasicConditionStatement statement, @Nullable String evidence) {
        return new BasicConditionStatementResponse(
                statement.version(),
                statement.status(),
                statement.validFrom(),
                evidence,
                statement.recordedAt(),
                statement.recordedBy());
    }
}

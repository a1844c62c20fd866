package nl.doorstroom.participants.basiccondition.web;

import java.time.Instant;
import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.basiccondition.BasicCondition;
import nl.doorstroom.participants.basiccondition.BasicConditionStatement;

/** A basic condition as it stands on a day. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BasicConditionResponse(
        String code,
        String status,

        @Schema(description = "First day on which it is so.")
        LocalDate validFrom,

        @Nullable String evidence,

        @Schema(
                description =
                        "Since when it is lost, as known now: it was in order and is not, whether or not somebody works"
                                + " on it. Absent when it is not.")
        @Nullable
        LocalDate lostFrom,

        @Schema(description = "In UTC.") Instant recordedAt,

        @Schema(description = "User at the identity provider.")
        String recordedBy,

        @Schema(description = "In quotation marks it is the ETag.")
        long version) {

    static BasicConditionResponse from(
            BasicCondition condition, BasicConditionStatement statement, @Nullable String evidence) {
        return new BasicConditionResponse(
                condition.code(),
                statement.status(),
                statement.validFrom(),
                evidence,
                condition.lostFrom(),
                statement.recordedAt(),
                statement.recordedBy(),
                condition.version());
    }
}

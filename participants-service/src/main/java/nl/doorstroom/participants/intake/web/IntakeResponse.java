package nl.doorstroom.participants.intake.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.intake.Intake;
import nl.doorstroom.participants.intake.IntakeAnswers;
import nl.doorstroom.participants.intake.IntakeAnswers.Ability;
import nl.doorstroom.participants.intake.IntakeAnswers.Need;
import nl.doorstroom.participants.intake.IntakeAnswers.Wish;
import nl.doorstroom.participants.intake.IntakeState;

/** An intake as it is registered now. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record IntakeResponse(
        UUID id,
        IntakeState state,

        @Schema(description = "Which intake of the person it is, from 1; absent as long as it is a draft.") @Nullable
        Integer number,

        LocalDate heldOn,
        List<Wish> wishes,
        List<Ability> abilities,
        List<Need> needs,

        @Schema(description = "In UTC.") Instant changedAt,

        @Schema(description = "User at the identity provider.")
        String changedBy,

        @Schema(description = "In UTC; absent as long as it is a draft.") @Nullable
        Instant completedAt,

        @Schema(description = "In quotation marks it is the ETag.")
        long version) {

    static IntakeResponse from(Intake intake, IntakeAnswers answers) {
        return new IntakeResponse(
                intake.id(),
                intake.state(),
                intake.number(),
                intake.heldOn(),
                answers.wishes(),
                answers.abilities(),
                answers.needs(),
                intake.changedAt(),
                intake.changedBy(),
                intake.completedAt(),
                intake.version());
    }
}

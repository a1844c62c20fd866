package nl.doorstroom.participants.skill.web;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which statement was wrong. */
@Schema(examples = "{\"statementId\": \"019a2b3c-0000-7000-8000-000000000071\"}")
record WithdrawStatementRequest(
        @Schema(description = "As the history of the skill names it.") @NotNull
        UUID statementId) {}

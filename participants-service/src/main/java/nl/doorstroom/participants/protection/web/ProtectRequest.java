package nl.doorstroom.participants.protection.web;

import java.time.LocalDate;

import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a person is seen by the care team alone. */
@Schema(examples = "{\"reason\": \"GEHEIM\"}")
record ProtectRequest(
        @Schema(description = "Code of list protection-reasons.", examples = "GEHEIM") @NotNull
        String reason,

        @Schema(description = "Last day; without it the protection holds until it is lifted.")
        @Nullable
        @FutureOrPresent
        LocalDate until) {}

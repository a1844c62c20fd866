package nl.doorstroom.trajectories.neighbourhoodrole.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What comes after a role. */
@Schema(examples = "{\"kind\": \"BETAALD_WERK\", \"from\": \"2026-09-01\"}")
record NextStepRequest(
        @Schema(description = "Code of list next-step-kinds.", examples = "BETAALD_WERK") @NotBlank @Size(max = 50)
        String kind,

        @Schema(description = "First day of it, when it is known.") @Nullable
        LocalDate from) {}

package nl.doorstroom.trajectories.talk.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** On which day something that was agreed was done, or not needed any more. */
@Schema(examples = """
        {"on": "2026-03-19"}""")
record CloseTalkAgreementRequest(
        @Schema(description = "Not in the future.") @NotNull LocalDate on) {}

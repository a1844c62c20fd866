package nl.doorstroom.trajectories.changeproposal.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import nl.doorstroom.trajectories.changeproposal.ChangeProposalKind;

/** A change to propose. */
@Schema(examples = """
        {"kind": "HOURS", "change": {"validFrom": "2026-04-06", "hoursPerWeek": 16},
         "explanation": "Houdt de ochtenden goed vol"}""")
record ProposeChangeRequest(
        @NotNull ChangeProposalKind kind,
        @NotNull @Valid ChangeRequest change,

        @Schema(description = "Why; stays in this service.") @NotBlank @Size(max = 1000)
        String explanation) {}

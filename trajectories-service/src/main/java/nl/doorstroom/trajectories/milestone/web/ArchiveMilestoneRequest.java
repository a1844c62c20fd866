package nl.doorstroom.trajectories.milestone.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a step is no longer needed. */
@Schema(examples = """
        {"reason": "DOEL_GEWIJZIGD"}""")
record ArchiveMilestoneRequest(
        @Schema(description = "Code of the list milestone-archive-reasons.") @NotBlank @Size(max = 50)
        String reason) {}

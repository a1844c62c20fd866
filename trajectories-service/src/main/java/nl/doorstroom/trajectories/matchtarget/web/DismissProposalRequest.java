package nl.doorstroom.trajectories.matchtarget.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a proposed milestone is not wanted. */
@Schema(examples = """
        {"reason": "Dit certificaat heeft de werkgever toch niet nodig"}""")
record DismissProposalRequest(
        @Schema(description = "Stays in this service.")
        @NotBlank
        @Size(max = 300)
        @Pattern(regexp = "\\P{Cc}*", message = "must not contain control characters")
        String reason) {}

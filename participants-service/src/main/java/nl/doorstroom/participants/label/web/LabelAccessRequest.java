package nl.doorstroom.participants.label.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What labels are wanted for. */
@Schema(examples = """
        {"purpose": "ELIGIBILITY", "reason": "Aanvraag loonkostensubsidie"}""")
record LabelAccessRequest(
        @Schema(
                description =
                        "ELIGIBILITY or STATUTORY_REPORT; the caller needs labels:eligibility or labels:statutory."
                                + " Any other purpose is refused with 403.",
                examples = "ELIGIBILITY")
        @NotNull
        @Size(max = 40)
        @Pattern(regexp = "[A-Z][A-Z_]*")
        String purpose,

        @Schema(description = "Why, in words; kept with the access.")
        @NotBlank
        @Size(max = 500)
        @Pattern(regexp = "\\P{Cc}*", message = "must not contain control characters")
        String reason) {}

package nl.doorstroom.participants.protection.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why it cannot wait. */
@Schema(examples = "{\"reason\": \"Acute vraag van de huisarts; de klantmanager is niet te bereiken.\"}")
record EmergencyAccessRequest(
        @Schema(description = "In words, for who looks into it afterwards; stored encrypted.")
        @NotBlank
        @Size(min = 10, max = 1000)
        @Pattern(regexp = "[\\P{Cc}\\n]*", message = "must not contain control characters")
        String reason) {}

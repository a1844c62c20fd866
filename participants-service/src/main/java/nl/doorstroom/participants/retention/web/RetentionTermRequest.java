package nl.doorstroom.participants.retention.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long to keep. */
@Schema(examples = "{\"months\": 120}")
record RetentionTermRequest(
        @Schema(description = "From the day on which a file was closed.", examples = "120") @NotNull @Min(0) @Max(1200)
        Integer months) {}

package nl.doorstroom.participants.retention.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file that is done with. */
@Schema(examples = "{\"category\": \"TRAJECT\", \"closedOn\": \"2026-08-31\"}")
record CloseFileRequest(
        @Schema(description = "Code of list retention-categories: what the term depends on.", examples = "TRAJECT")
        @NotBlank
        String category,

        @Schema(description = "The day from which the term runs.") @NotNull @PastOrPresent
        LocalDate closedOn) {}

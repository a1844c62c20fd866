package nl.doorstroom.participants.endproposal.web;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The end of the benefit that was proposed. */
@Schema(examples = "{\"lastDay\": \"2026-08-31\"}")
record AcceptEndProposalRequest(
        @Schema(description = "Last day on which there is a right to it; the one that is proposed when absent.")
        @Nullable
        LocalDate lastDay) {}

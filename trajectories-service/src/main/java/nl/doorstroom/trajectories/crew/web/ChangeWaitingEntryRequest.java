package nl.doorstroom.trajectories.crew.web;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody who waits wants. */
@Schema(examples = """
        {"workKinds": ["ZWERFVUIL", "MARKT"]}""")
record ChangeWaitingEntryRequest(
        @Schema(description = "Codes of the list work-kinds that the person wants to do; none: any.")
        @NotNull
        @Size(max = 20)
        List<@NotBlank @Size(max = 50) String> workKinds) {}

package nl.doorstroom.trajectories.overlap.web;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person has one of at a time. */
@Schema(examples = """
        {"name": "Voltijdse plaatsen", "kinds": ["WORK_PROJECT", "SHELTERED_ALTERNATIVE"], "programmeIds": [],
         "crewPlaces": true}""")
record OverlapGroupRequest(
        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cc}*", message = "must not contain control characters")
        String name,

        @Schema(
                description =
                        "Codes of the list programme-kinds. Every trajectory in a programme of such a kind counts.")
        @NotNull
        @Size(max = 50)
        List<@NotNull @Size(max = 50) String> kinds,

        @Schema(description = "Every trajectory in these programmes counts.") @NotNull @Size(max = 200)
        List<@NotNull UUID> programmeIds,

        @Schema(description = "Whether a place in a crew counts, in whatever programme.")
        boolean crewPlaces) {}

package nl.doorstroom.trajectories.overlap.web;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What becomes another; what is left out stays. */
@Schema(examples = """
        {"active": false}""")
record ChangeOverlapGroupRequest(
        @Nullable
        @Size(min = 1, max = 200)
        @Pattern(regexp = "\\P{Cc}*\\S\\P{Cc}*", message = "must not be blank or contain control characters")
        String name,

        @Schema(description = "Codes of the list programme-kinds.") @Nullable @Size(max = 50)
        List<@NotNull @Size(max = 50) String> kinds,

        @Nullable @Size(max = 200) List<@NotNull UUID> programmeIds,
        @Nullable Boolean crewPlaces,

        @Schema(description = "Whether it holds.") @Nullable Boolean active) {}

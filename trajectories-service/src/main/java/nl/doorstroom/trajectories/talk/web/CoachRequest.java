package nl.doorstroom.trajectories.talk.web;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who coaches the person on a trajectory. */
@Schema(examples = """
        {"coach": "5d8ac1c3-6c3b-4a52-9a7c-3f4f3b1c9f10"}""")
record CoachRequest(
        @Schema(description = "User at the identity provider; without it nobody.")
        @Nullable
        @Size(min = 1, max = 100)
        @Pattern(regexp = "\\P{Cc}*", message = "must not contain control characters")
        String coach) {}

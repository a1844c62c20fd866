package nl.doorstroom.trajectories.matchtarget.web;

import java.util.UUID;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.problem.InvalidInput;

/** What a person works towards: one of the two. */
@Schema(examples = """
        {"targetMatchId": "019a2b3c-0000-7000-8000-000000000083"}""")
record TargetRequest(
        @Schema(description = "A match that was targeted for the person in matching; its gaps lead to proposals.")
        @Nullable
        UUID targetMatchId,

        @Schema(description = "URI of an occupation, when no vacancy was picked. Nothing is proposed for it.")
        @Nullable
        @Size(max = 300)
        @Pattern(regexp = "\\S+", message = "must be a URI")
        String targetOccupation) {

    void requireOne() {
        if ((targetMatchId == null) == (targetOccupation == null)) {
            throw InvalidInput.at(
                    "/targetMatchId", "one-target", "Either a match or an occupation is what a person works towards.");
        }
    }
}

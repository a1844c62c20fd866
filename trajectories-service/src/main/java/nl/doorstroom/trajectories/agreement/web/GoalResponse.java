package nl.doorstroom.trajectories.agreement.web;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a person works toward. */
@Schema(examples = """
        {"trajectoryId": "019a2b3c-0000-7000-8000-000000000020", "goal": "Ik wil als hovenier werken", "version": 1}""")
record GoalResponse(
        UUID trajectoryId,
        @Nullable String goal,

        @Schema(description = "In quotation marks it is the ETag; 0 while there is no goal.")
        long version) {}

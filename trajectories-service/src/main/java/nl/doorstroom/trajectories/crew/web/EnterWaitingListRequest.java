package nl.doorstroom.trajectories.crew.web;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person who waits for a place. */
@Schema(examples = """
        {"trajectoryId": "019a2b3c-0000-7000-8000-000000000021", "workKinds": ["ZWERFVUIL"]}""")
record EnterWaitingListRequest(
        @NotNull UUID trajectoryId,

        @Schema(
                description =
                        "Codes of the list work-kinds that the person wants to do; without it any. A place of a crew that"
                                + " does none of them goes to somebody else.")
        @Nullable
        @Size(max = 20)
        List<@NotBlank @Size(max = 50) String> workKinds) {}

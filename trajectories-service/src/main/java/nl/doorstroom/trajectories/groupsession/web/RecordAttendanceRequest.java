package nl.doorstroom.trajectories.groupsession.web;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who came to a session. Nobody has to be named. */
@Schema(examples = """
        {"anonymousCount": 7, "participants": ["019a2b3c-0000-7000-8000-000000000001"]}""")
record RecordAttendanceRequest(
        @Schema(description = "Visitors whom nobody noted; those who are named do not count here.", examples = "7")
        @Min(0)
        @Max(10_000)
        int anonymousCount,

        @Schema(description = "All who are known here, came and want to be known, whether they signed on or not.")
        @Nullable
        @Size(max = 200)
        List<@NotNull UUID> participants) {}

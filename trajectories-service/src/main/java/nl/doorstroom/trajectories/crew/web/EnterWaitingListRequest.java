package nl.doorstroom.trajectories.crew.web;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person who waits for a place. */
@Schema(examples = """
        {"trajectoryId": "019a2b3c-0000-7000-8000-000000000021"}""")
record EnterWaitingListRequest(@NotNull UUID trajectoryId) {}

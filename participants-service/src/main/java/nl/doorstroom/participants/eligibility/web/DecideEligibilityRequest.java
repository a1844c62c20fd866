package nl.doorstroom.participants.eligibility.web;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What it is to be decided for. */
@Schema(examples = """
        {"programmeId": "019a2b3c-0000-7000-8000-000000000010"}""")
record DecideEligibilityRequest(
        @Schema(description = "A programme of trajectories that names rules of eligibility.") @NotNull
        UUID programmeId) {}

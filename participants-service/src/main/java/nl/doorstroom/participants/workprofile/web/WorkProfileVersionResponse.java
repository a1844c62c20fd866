package nl.doorstroom.participants.workprofile.web;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.workprofile.WorkProfileVersion;

/** A work profile as it was known from one change to the next. */
record WorkProfileVersionResponse(
        long version,
        @Schema(description = "In UTC.") Instant recordedAt,

        @Schema(description = "User at the identity provider; absent: it is older than this history.") @Nullable
        String recordedBy,

        WorkProfileBody profile) {

    static WorkProfileVersionResponse from(WorkProfileVersion version) {
        return new WorkProfileVersionResponse(
                version.version(), version.recordedAt(), version.recordedBy(), WorkProfileBody.from(version.details()));
    }
}

package nl.doorstroom.participants.protection.web;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.protection.EmergencyAccess;

/** That somebody saw a protected person. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EmergencyAccessResponse(
        UUID id,
        UUID participantId,
        String professional,
        String organisation,

        @Schema(description = "In words; absent when the person has been erased.") @Nullable
        String reason,

        @Schema(description = "In UTC.") Instant grantedAt,

        @Schema(description = "From then on the user sees the person no more; in UTC.")
        Instant until,

        @Schema(description = "When somebody looked into it, in UTC; absent as long as nobody has.") @Nullable
        Instant acknowledgedAt,

        @Nullable String acknowledgedBy) {

    static EmergencyAccessResponse from(EmergencyAccess access, @Nullable String reason) {
        return new EmergencyAccessResponse(
                access.id(),
                access.participantId(),
                access.professional(),
                access.organisation(),
                reason,
                access.createdAt(),
                access.until(),
                access.acknowledgedAt(),
                access.acknowledgedBy());
    }
}

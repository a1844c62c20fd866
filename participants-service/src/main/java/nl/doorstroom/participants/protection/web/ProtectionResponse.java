package nl.doorstroom.participants.protection.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.protection.Protection;

/** Whether and why a person is seen by the care team alone. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProtectionResponse(
        UUID participantId,
        @Schema(description = "Whether it holds today.") boolean active,

        @Schema(description = "Code of list protection-reasons.")
        String reason,

        @Schema(description = "Last day; absent: until it is lifted.") @Nullable
        LocalDate until,

        @Schema(description = "When it was lifted, in UTC.") @Nullable
        Instant liftedAt,

        @Schema(description = "Who recorded the last change.")
        String recordedBy,

        @Schema(description = "When, in UTC.") Instant recordedAt) {

    static ProtectionResponse from(Protection protection, LocalDate today) {
        return new ProtectionResponse(
                protection.participantId(),
                protection.isOn(today),
                protection.reason(),
                protection.until(),
                protection.liftedAt(),
                protection.recordedBy(),
                protection.changedAt());
    }
}

package nl.doorstroom.trajectories.signal.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.signal.Signal;
import nl.doorstroom.trajectories.signal.SignalKind;
import nl.doorstroom.trajectories.signal.SignalState;

/** Something in a person's life that who guides the trajectory must know. */
@Schema(examples = """
        {"id": "019a2b3c-0000-7000-8000-0000000000a0", "kind": "BASIC_CONDITION_LOST",
         "trajectoryId": "019a2b3c-0000-7000-8000-000000000020",
         "participantId": "019a2b3c-0000-7000-8000-000000000001", "code": "ONDERDAK", "since": "2026-08-31",
         "state": "OPEN", "raisedAt": "2026-09-01T08:15:31Z", "version": 1}""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SignalResponse(
        UUID id,
        SignalKind kind,
        UUID trajectoryId,
        UUID participantId,

        @Schema(
                description =
                        "By the kind: what is lost, a code of the list basic-conditions, which participants serves; or the"
                                + " role that ended, a code of the list neighbourhood-roles.")
        String code,

        LocalDate since,
        SignalState state,
        @Schema(description = "In UTC.") Instant raisedAt,

        @Schema(description = "When somebody has seen it, in UTC.") @Nullable
        Instant acknowledgedAt,

        @Schema(description = "User at the identity provider.") @Nullable
        String acknowledgedBy,

        @Schema(description = "When it was over, in UTC.") @Nullable
        Instant closedAt,

        @Schema(description = "In quotation marks it is the ETag.")
        long version) {

    static SignalResponse from(Signal signal) {
        return new SignalResponse(
                signal.id(),
                signal.kind(),
                signal.trajectoryId(),
                signal.participantId(),
                signal.code(),
                signal.since(),
                signal.state(),
                signal.createdAt(),
                signal.acknowledgedAt(),
                signal.acknowledgedBy(),
                signal.closedAt(),
                signal.version());
    }
}

package nl.doorstroom.participants.dataexport.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.dataexport.DataExport;
import nl.doorstroom.participants.dataexport.DataExportPart;
import nl.doorstroom.participants.dataexport.DataExportState;

/** How far a copy of somebody's data is. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DataExportResponse(
        UUID id,
        State state,
        Instant requestedAt,

        @Schema(description = "The user who asked for it, at the identity provider.")
        String requestedBy,

        @Schema(description = "When the last part was ready, or the copy was given up.") @Nullable
        Instant finishedAt,

        @Schema(description = "From then on it cannot be read any more.")
        Instant expiresAt,

        List<Part> parts) {

    /** Whether there is something to wait for. */
    enum State {
        RUNNING,
        READY,
        /** A part did not come in time; it may still come, and another copy may be asked for. */
        FAILED,
        /** Another copy was asked for instead. */
        GIVEN_UP,
        EXPIRED
    }

    /** Whether a service has prepared its part. */
    enum PartState {
        WAITING,
        READY,
        FAILED
    }

    static DataExportResponse from(DataExport export, Duration patience, Duration retention, Instant now) {
        boolean late = export.isLate(patience, now);
        return new DataExportResponse(
                export.id(),
                state(export, late, export.expiresAt(retention).isBefore(now)),
                export.createdAt(),
                export.requestedBy(),
                export.finishedAt(),
                export.expiresAt(retention),
                export.parts().stream().map(part -> Part.from(part, late)).toList());
    }

    private static State state(DataExport export, boolean late, boolean expired) {
        if (expired) {
            return State.EXPIRED;
        }
        return export.state() == DataExportState.RUNNING && late
                ? State.FAILED
                : State.valueOf(export.state().name());
    }

    /** What one service prepares. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DataExportPartProgress")
    record Part(
            @Schema(examples = "trajectories") String service,
            PartState state,
            @Nullable Instant readyAt) {

        static Part from(DataExportPart part, boolean late) {
            PartState waiting = late ? PartState.FAILED : PartState.WAITING;
            return new Part(part.service(), part.readyAt() == null ? waiting : PartState.READY, part.readyAt());
        }
    }
}

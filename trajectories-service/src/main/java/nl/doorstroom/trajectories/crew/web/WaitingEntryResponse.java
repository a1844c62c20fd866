package nl.doorstroom.trajectories.crew.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import nl.doorstroom.trajectories.crew.WaitingEntry;
import nl.doorstroom.trajectories.crew.WaitingState;

/** A person's entry on a waiting list. */
@Schema(examples = """
        {"id": "019a2b3c-0000-7000-8000-000000000060", "crewId": "019a2b3c-0000-7000-8000-000000000030",
         "trajectoryId": "019a2b3c-0000-7000-8000-000000000021",
         "participantId": "019a2b3c-0000-7000-8000-000000000002", "enteredAt": "2026-03-02T10:00:00Z",
         "state": "WAITING", "workKinds": ["ZWERFVUIL"], "version": 1}""")
record WaitingEntryResponse(
        UUID id,
        UUID crewId,
        UUID trajectoryId,
        UUID participantId,
        @Schema(description = "In UTC.") Instant enteredAt,
        WaitingState state,

        @Schema(description = "Codes of the list work-kinds that the person wants to do; none: any.")
        List<String> workKinds,

        @Schema(description = "In quotation marks it is the ETag.")
        long version) {

    static WaitingEntryResponse from(WaitingEntry entry) {
        return new WaitingEntryResponse(
                entry.id(),
                entry.crewId(),
                entry.trajectoryId(),
                entry.participantId(),
                entry.enteredAt(),
                entry.state(),
                entry.workKinds(),
                entry.version());
    }
}

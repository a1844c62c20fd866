package nl.doorstroom.participants.retention.web;

import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import nl.doorstroom.participants.retention.FileDue;

/** A closed file whose term ends. */
@Schema(examples = """
        {"closureId": "019a2b3c-0000-7000-8000-000000000041",
         "participantId": "019a2b3c-0000-7000-8000-000000000001", "category": "TRAJECT", "closedOn": "2021-08-31",
         "dueOn": "2026-08-31", "held": false}""")
record FileDueResponse(
        UUID closureId,
        UUID participantId,

        @Schema(description = "Code of list retention-categories.")
        String category,

        LocalDate closedOn,

        @Schema(description = "First day on which the person is erased, unless the file is held.")
        LocalDate dueOn,

        boolean held) {

    static FileDueResponse from(FileDue due) {
        return new FileDueResponse(
                due.closureId(), due.participantId(), due.category(), due.closedOn(), due.dueOn(), due.held());
    }
}

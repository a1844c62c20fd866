package nl.doorstroom.trajectories.workrecord.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.workrecord.Work;
import nl.doorstroom.trajectories.workrecord.WorkRecord;
import nl.doorstroom.trajectories.workrecord.WorkRecordState;

/** What a crew did on a day. */
@Schema(examples = """
        {"id": "019a2b3c-0000-7000-8000-0000000000d0", "crewId": "019a2b3c-0000-7000-8000-000000000030",
         "state": "RECORDED", "kind": "ZWERFVUIL", "workedOn": "2026-03-02", "hours": 24, "quantity": 18,
         "unit": "ZAK", "location": "Centrum en station", "recordedAt": "2026-03-02T15:30:00Z", "version": 1}""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WorkRecordResponse(
        UUID id,
        UUID crewId,
        WorkRecordState state,
        String kind,
        LocalDate workedOn,

        @Schema(description = "Hours of all people together.")
        BigDecimal hours,

        @Nullable BigDecimal quantity,
        @Nullable String unit,
        String location,
        @Schema(description = "In UTC.") Instant recordedAt,

        @Schema(description = "In quotation marks it is the ETag.")
        long version) {

    static WorkRecordResponse from(WorkRecord record) {
        Work work = record.work();
        return new WorkRecordResponse(
                record.id(),
                record.crewId(),
                record.state(),
                work.kind(),
                work.workedOn(),
                work.hours(),
                work.quantity(),
                work.unit(),
                work.location(),
                record.createdAt(),
                record.version());
    }
}

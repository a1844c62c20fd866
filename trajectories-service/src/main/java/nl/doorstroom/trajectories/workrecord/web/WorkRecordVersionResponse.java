package nl.doorstroom.trajectories.workrecord.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.workrecord.Work;
import nl.doorstroom.trajectories.workrecord.WorkRecordState;
import nl.doorstroom.trajectories.workrecord.WorkRecordVersion;

/** A work record as somebody wrote it. */
@Schema(examples = """
        {"state": "RECORDED", "kind": "ZWERFVUIL", "workedOn": "2026-03-02", "hours": 24, "quantity": 18,
         "unit": "ZAK", "location": "Centrum en station", "writtenBy": "foreman.gresbo",
         "writtenAt": "2026-03-02T15:30:00Z"}""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WorkRecordVersionResponse(
        WorkRecordState state,
        String kind,
        LocalDate workedOn,
        BigDecimal hours,
        @Nullable BigDecimal quantity,
        @Nullable String unit,
        String location,

        @Schema(description = "User at the identity provider.")
        String writtenBy,

        @Schema(description = "In UTC.") Instant writtenAt) {

    static WorkRecordVersionResponse from(WorkRecordVersion version) {
        Work work = version.work();
        return new WorkRecordVersionResponse(
                version.state(),
                work.kind(),
                work.workedOn(),
                work.hours(),
                work.quantity(),
                work.unit(),
                work.location(),
                version.writtenBy(),
                version.writtenAt());
    }
}

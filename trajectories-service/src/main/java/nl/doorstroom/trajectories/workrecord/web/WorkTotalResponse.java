package nl.doorstroom.trajectories.workrecord.web;

import java.math.BigDecimal;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.workrecord.WorkTotal;

/** What a crew did of one kind in a month, as far as it was counted in one unit. */
@Schema(examples = """
        {"month": "2026-03", "kind": "ZWERFVUIL", "unit": "ZAK", "records": 20, "hours": 480, "quantity": 312}""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WorkTotalResponse(
        @Schema(description = "Year and month.", examples = "2026-03")
        String month,

        String kind,

        @Schema(description = "Absent where no quantity was written down.") @Nullable
        String unit,

        long records,

        @Schema(description = "Hours of all people together.")
        BigDecimal hours,

        @Nullable BigDecimal quantity) {

    static WorkTotalResponse from(WorkTotal total) {
        return new WorkTotalResponse(
                total.month().toString(), total.kind(), total.unit(), total.records(), total.hours(), total.quantity());
    }
}

package nl.doorstroom.trajectories.instrument.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.instrument.Instrument;
import nl.doorstroom.trajectories.instrument.InstrumentFacts;
import nl.doorstroom.trajectories.instrument.InstrumentRules;
import nl.doorstroom.trajectories.instrument.InstrumentState;
import nl.doorstroom.trajectories.instrument.WageValue;

/** An instrument of a person. */
@Schema(examples = """
        {"id": "0199c1a1-2222-7c31-8d66-3a7b5c8ea021", "trajectoryId": "0199c1a1-1111-7b20-8c55-2f6a4b7d9e10",
         "participantId": "0199c19e-1111-7f20-8c55-2f6a4b7d9e10", "kind": "PROEFPLAATS", "state": "RUNNING",
         "startDate": "2026-03-02", "plannedEnd": "2026-05-01", "hoursPerWeek": 24,
         "employerId": "0199c1a1-4444-7e53-9f88-5c9d7ea0c143", "workplaceIsMissing": false, "wageValues": [],
         "version": 1}""")
record InstrumentResponse(
        UUID id,

        @Schema(description = "The trajectory that it is a part of; after a transfer the one that goes on.")
        UUID trajectoryId,

        UUID participantId,

        @Schema(description = "Code of the list instruments.")
        String kind,

        InstrumentState state,
        LocalDate startDate,
        @Nullable LocalDate plannedEnd,
        @Nullable BigDecimal hoursPerWeek,
        @Nullable UUID employerId,
        @Nullable UUID placementId,
        @Nullable UUID workplaceId,
        @Nullable LocalDate adviceOn,
        @Nullable LocalDate lastDay,

        @Schema(description = "Code of the list instrument-end-reasons.") @Nullable
        String endReason,

        @Schema(description = "It stands beside a workplace, and names neither a placement nor another instrument.")
        boolean workplaceIsMissing,

        @Schema(description = "Day by which the wage value has to be measured again.") @Nullable
        LocalDate remeasureBy,

        @Schema(description = "In the order of the measurements.")
        List<WageValueResponse> wageValues,

        @Schema(description = "In quotation marks it is the ETag.")
        long version) {

    static InstrumentResponse from(Instrument instrument, InstrumentRules rules) {
        InstrumentFacts facts = instrument.facts();
        return new InstrumentResponse(
                instrument.id(),
                instrument.trajectoryId(),
                instrument.participantId(),
                instrument.kind(),
                instrument.state(),
                facts.startDate(),
                facts.plannedEnd(),
                facts.hoursPerWeek(),
                facts.employerId(),
                facts.placementId(),
                facts.workplaceId(),
                facts.adviceOn(),
                instrument.lastDay(),
                instrument.endReason(),
                rules.needsWorkplace() && facts.placementId() == null && facts.workplaceId() == null,
                instrument.remeasureBy(),
                instrument.wageValues().stream().map(WageValueResponse::from).toList(),
                instrument.version());
    }

    /** A measurement. */
    @Schema(name = "WageValue")
    record WageValueResponse(
            @Schema(description = "Percentage of the statutory minimum wage.")
            int percentage,

            LocalDate determinedOn,
            Instant recordedAt,
            String recordedBy) {

        static WageValueResponse from(WageValue value) {
            return new WageValueResponse(
                    value.percentage(), value.determinedOn(), value.recordedAt(), value.recordedBy());
        }
    }
}

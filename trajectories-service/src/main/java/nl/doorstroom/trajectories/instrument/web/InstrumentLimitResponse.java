package nl.doorstroom.trajectories.instrument.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.instrument.InstrumentRules;

/** What holds for a kind of instrument. */
@Schema(examples = """
        {"kind": "PROEFPLAATS", "maxMonths": 2, "mostMonths": 3}""")
record InstrumentLimitResponse(
        @Schema(description = "Code of the list instruments.")
        String kind,

        @Schema(description = "How many months one may last; without it as long as it is needed.") @Nullable
        Integer maxMonths,

        @Schema(description = "What a by-law may make of maxMonths at most.") @Nullable
        Integer mostMonths,

        @Schema(description = "How many months a person may have in all.") @Nullable
        Integer lifetimeMonths,

        @Schema(description = "Within how many months the wage value is measured again.") @Nullable
        Integer remeasureMonths,

        @Schema(description = "What a by-law may make of remeasureMonths at most.") @Nullable
        Integer mostRemeasureMonths) {

    static InstrumentLimitResponse from(InstrumentRules rules) {
        return new InstrumentLimitResponse(
                rules.kind().code(),
                rules.maxMonths(),
                rules.mostMonths(),
                rules.lifetimeMonths(),
                rules.remeasureMonths(),
                rules.mostRemeasureMonths());
    }
}

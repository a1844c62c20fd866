package nl.doorstroom.matching.match.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.match.MatchGap;
import nl.doorstroom.matching.scoring.ClosedBy;
import nl.doorstroom.matching.scoring.Fit;
import nl.doorstroom.matching.scoring.GapKind;

/** What lies between a person and a target. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GapResponse(
        UUID gapId,
        GapKind kind,
        @Schema(description = "Who can close it.") ClosedBy closedBy,

        @Schema(description = "Whether there is no match without it.")
        boolean mustHave,

        @Schema(description = "A skill, licence, language or shift.") @Nullable
        String subject,

        @Nullable String skillUri,

        @Schema(description = "Hours a week, kilometres, days or levels, by the kind.", examples = "8.00") @Nullable
        BigDecimal amount,

        @Schema(description = "When it is expected to be closed, by plan.") @Nullable
        LocalDate expectedOn) {

    static GapResponse from(MatchGap gap) {
        Fit.Gap missing = gap.gap();
        return new GapResponse(
                gap.id(),
                missing.kind(),
                missing.closedBy(),
                missing.mustHave(),
                missing.subject(),
                missing.skillUri(),
                missing.amount(),
                missing.expectedOn());
    }
}

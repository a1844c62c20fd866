package nl.doorstroom.reporting.report.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.attribution.AttributionBasis;
import nl.doorstroom.reporting.attribution.Contribution;
import nl.doorstroom.reporting.report.ListedResult;

/** One result that a figure counts. */
@Schema(name = "Result", examples = """
        {"id": "4f0e2b9a-53a1-3f0e-9a55-6c8d7e9f0a1b", "kind": "PLACEMENT",
         "subjectId": "0199c1a2-7a10-7c3e-9a41-5b8f0c2d1e01",
         "participantIds": ["019a2b3c-0000-7000-8000-000000000001"], "countedOn": "2025-03-01", "basis": "REFERENCED",
         "trajectoryId": "019a2b3c-0000-7000-8000-000000000011", "programmeId": "019a2b3c-0000-7000-8000-000000000010",
         "organisation": "00000001000000000301", "contributing": []}""")
record ResultResponse(
        UUID id,

        @Schema(description = "PLACEMENT, BENEFIT_ENDED, BENEFIT_REDUCED, or the step that was taken.")
        String kind,

        @Schema(description = "The placement of matching, the benefit of participants, or what the step was about.")
        UUID subjectId,

        @Schema(
                description =
                        "Whom it is about; of a couple's benefit both, and to users of another organisation those whom that"
                                + " organisation knows. Empty when somebody was erased.")
        List<UUID> participantIds,

        @Schema(description = "The day that decides its period; when somebody was erased, the first of that month.")
        LocalDate countedOn,

        @Schema(description = "What became of it, as the figure has it; absent when nothing is looked at later.")
        @Nullable
        String state,

        @Schema(description = "Why it belongs to its trajectory; absent at steps, which belong to their own.") @Nullable
        AttributionBasis basis,

        @Nullable UUID trajectoryId,

        @Nullable UUID programmeId,

        @Nullable String organisation,

        @Schema(
                description = "Others that worked on it; it counts for none of them. Shown to users of the municipality"
                        + " itself.")
        List<Contribution> contributing) {

    static ResultResponse of(ListedResult result, Set<UUID> shown, boolean withOthers) {
        return new ResultResponse(
                result.id(),
                result.kind(),
                result.subjectId(),
                result.people().stream().filter(shown::contains).toList(),
                result.countedOn(),
                result.state(),
                result.basis(),
                result.trajectoryId(),
                result.programmeId(),
                result.organisation(),
                withOthers ? result.contributing() : List.of());
    }
}

package nl.doorstroom.participants.fairness.web;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.fairness.FairnessCounts.Cell;
import nl.doorstroom.participants.fairness.FairnessCounts.Counted;
import nl.doorstroom.participants.fairness.FairnessCounts.Counts;

/** How many people of each cohort have which label. */
@Schema(examples = """
        {"inputVersion": "6f1c0d1e2a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5",
         "cohorts": [{"name": "voorgesteld", "size": 40, "countedOn": "2026-07-01",
         "counts": [{"label": "LANGDURIG_WERKLOOS", "count": 21}, {"label": "STATUSHOUDER"}]}]}""")
record FairnessCountsResponse(
        @Schema(description = "Names what was counted; stands in the processing log too.")
        String inputVersion,

        List<CohortCounts> cohorts) {

    static FairnessCountsResponse from(Counts counts) {
        return new FairnessCountsResponse(
                counts.inputVersion(),
                counts.cohorts().stream().map(CohortCounts::from).toList());
    }

    /** One cohort. */
    @Schema(name = "CohortCounts")
    record CohortCounts(
            String name,
            int size,

            @Schema(
                    description =
                            "The day whose labels were counted; that of the first time, when it was asked before.")
            LocalDate countedOn,

            List<LabelCount> counts) {

        static CohortCounts from(Counted counted) {
            return new CohortCounts(
                    counted.name(),
                    counted.size(),
                    counted.countedOn(),
                    counted.cells().stream().map(LabelCount::from).toList());
        }
    }

    /** One label. */
    @Schema(name = "LabelCount")
    record LabelCount(
            String label,

            @Schema(
                    description =
                            "Absent when fewer than five have it, nobody included, or fewer than five have it not.")
            @Nullable
            Integer count) {

        static LabelCount from(Cell cell) {
            return new LabelCount(
                    cell.label(), cell.count().isPresent() ? cell.count().getAsInt() : null);
        }
    }
}

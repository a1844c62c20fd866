package nl.doorstroom.reporting.report.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import nl.doorstroom.reporting.definition.DefinitionSet;
import nl.doorstroom.reporting.definition.Headline;
import nl.doorstroom.reporting.definition.HoursBand;
import nl.doorstroom.reporting.definition.ReturnBucket;

/**
 * A definition set.
 *
 * @param texts where the rule of each figure is written out
 */
record DefinitionSetResponse(String id, Map<String, String> texts, Definitions parameters) {

    /** The values that the rules use. */
    record Definitions(
            int bridgingDays,
            List<String> paidKinds,
            List<String> supportedKinds,
            List<HoursBand> hoursBands,
            List<String> coveredBenefits,
            int restartDays,
            int exitCheckMonths,
            int workWindowDays,
            List<ReturnBucket> returnWeeks,
            List<ReturnBucket> returnDays,
            List<Integer> checkWeeks,
            int maxTotalInterruptionDays,
            int evidenceMaxAgeDays,
            Headline headline,
            int attributionWindowDays,
            int conditionWeeks,
            int alternativeWeeks,
            int joinWithinDays,
            int smallCellThreshold,
            List<Integer> withoutBenefitWeeks) {}

    static DefinitionSetResponse from(DefinitionSet set) {
        Map<String, String> texts = new TreeMap<>();
        for (String figure : List.of(
                "placements",
                "ended-benefits",
                "lasting-work",
                "crews",
                "funnel",
                "milestones",
                "ladder",
                "basic-conditions",
                "alternatives",
                "group-sessions",
                "crew-occupancy",
                "crew-work",
                "hours-growth")) {
            texts.put(figure, "https://doorstroom.nl/docs/figures/" + figure);
        }
        return new DefinitionSetResponse(
                set.id(),
                texts,
                new Definitions(
                        set.bridgingDays(),
                        set.paidKinds().stream().sorted().toList(),
                        set.supportedKinds().stream().sorted().toList(),
                        set.hoursBands(),
                        set.coveredBenefits().stream().sorted().toList(),
                        set.restartDays(),
                        set.exitCheckMonths(),
                        set.workWindowDays(),
                        set.returnWeeks(),
                        set.returnDays(),
                        set.checkWeeks(),
                        set.maxTotalInterruptionDays(),
                        set.evidenceMaxAgeDays(),
                        set.headline(),
                        set.attributionWindowDays(),
                        set.conditionWeeks(),
                        set.alternativeWeeks(),
                        set.joinWithinDays(),
                        set.smallCellThreshold(),
                        set.withoutBenefitWeeks()));
    }
}

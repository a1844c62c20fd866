package nl.doorstroom.reporting.outcome;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.attribution.Attribution;
import nl.doorstroom.reporting.attribution.AttributionBasis;
import nl.doorstroom.reporting.definition.DefinitionSet;
import nl.doorstroom.reporting.endedbenefit.BenefitFinding;
import nl.doorstroom.reporting.endedbenefit.CoveredSpell;
import nl.doorstroom.reporting.finding.ContractFindings;
import nl.doorstroom.reporting.finding.DatedFinding;
import nl.doorstroom.reporting.finding.Finding;
import nl.doorstroom.reporting.finding.FindingType;
import nl.doorstroom.reporting.finding.InstrumentFindings;
import nl.doorstroom.reporting.history.History;
import nl.doorstroom.reporting.history.Knowledge;
import nl.doorstroom.reporting.placement.Placement;

/**
 * What is missing or odd about a few people, for every moment of knowledge and every day of the world. That a finding
 * appears by the passing of days is a comparison when the question is asked; that it goes by an event is the end of what
 * was known.
 */
public record FindingOutcomes(List<OutcomeRow<Finding>> rows) {

    /** @param counted the outcomes of the same people: what is odd in a figure is found as the figure has it */
    public static FindingOutcomes of(History history, Outcomes counted, DefinitionSet definitions) {
        List<OutcomeRow<Finding>> rows = new ArrayList<>();
        Intervals<Instant, DatedFinding> known = new Intervals<>();
        for (Instant moment : history.moments()) {
            Knowledge knowledge = history.knownAt(moment);
            List<DatedFinding> findings = new ArrayList<>(ContractFindings.in(knowledge, definitions));
            findings.addAll(InstrumentFindings.in(knowledge, definitions));
            known.presentFrom(moment, findings);
        }
        known.all()
                .forEach(found -> rows.add(new OutcomeRow<>(
                        new Validity(
                                found.from(),
                                found.until(),
                                found.item().finding().since(),
                                found.item().until()),
                        found.item().finding())));
        counted.benefits().forEach(row -> addOfBenefit(rows, row));
        counted.placements().forEach(row -> {
            Placement placement = row.outcome().placement();
            if (placement.attribution().basis() == AttributionBasis.NONE) {
                rows.add(new OutcomeRow<>(
                        row.validity(),
                        Finding.of(
                                FindingType.PLACEMENT_WITHOUT_TRAJECTORY,
                                placement.chainId(),
                                List.of(placement.participantId()),
                                placement.placementDate(),
                                Attribution.none())));
            }
        });
        return new FindingOutcomes(List.copyOf(rows));
    }

    private static void addOfBenefit(List<OutcomeRow<Finding>> rows, OutcomeRow<BenefitOutcome> row) {
        CoveredSpell spell = row.outcome().spell();
        @Nullable LocalDate due = spell.checkDate();
        Validity holds = row.validity();
        if (due == null || (holds.asOfUntil() != null && !due.isBefore(holds.asOfUntil()))) {
            return;
        }
        for (BenefitFinding finding : row.outcome().whenDue().findings()) {
            rows.add(new OutcomeRow<>(
                    new Validity(
                            holds.knownFrom(),
                            holds.knownUntil(),
                            due.isAfter(holds.asOfFrom()) ? due : holds.asOfFrom(),
                            holds.asOfUntil()),
                    Finding.of(
                            FindingType.valueOf(finding.name()),
                            spell.spellId(),
                            spell.adults(),
                            due,
                            spell.attribution())));
        }
    }
}

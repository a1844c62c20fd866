package nl.doorstroom.reporting.lastingwork;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import nl.doorstroom.reporting.definition.DefinitionSet;
import nl.doorstroom.reporting.history.BenefitSpell;
import nl.doorstroom.reporting.history.World;
import nl.doorstroom.reporting.placement.PlacedChain;
import nl.doorstroom.reporting.placement.PlacementChain;

/** Looks, some weeks after each placement, whether the work went on. */
public final class LastingChecks {

    private LastingChecks() {}

    /**
     * The check of every placement at every check week.
     *
     * @param placed the placements of the same world
     * @param horizon the day up to which checks can be answered; a check date after it is pending
     */
    public static List<LastingCheck> in(
            World world, List<PlacedChain> placed, LocalDate horizon, DefinitionSet definitions) {
        List<LastingCheck> checks = new ArrayList<>();
        for (PlacedChain each : placed) {
            for (int week : definitions.checkWeeks()) {
                LocalDate checkDate = each.chain().placementDate().plusWeeks(week);
                CheckAnswer answer = horizon.isBefore(checkDate)
                        ? CheckAnswer.pending()
                        : answer(each.chain(), checkDate, world, definitions);
                checks.add(new LastingCheck(each.placement(), week, checkDate, answer));
            }
        }
        return checks;
    }

    /** The order is the rule: a benefit outranks a gap, a gap outranks an end, and evidence comes last. */
    private static CheckAnswer answer(
            PlacementChain chain, LocalDate checkDate, World world, DefinitionSet definitions) {
        CheckState job = world.outOfScope(chain.participantId(), checkDate)
                ? CheckState.EXCLUDED
                : workOn(chain, checkDate, definitions);
        CheckState exit =
                job != CheckState.EXCLUDED && hasCoveredBenefit(chain.participantId(), checkDate, world, definitions)
                        ? CheckState.NOT_SUSTAINED
                        : job;
        return new CheckAnswer(job, exit, chain.hoursOn(checkDate));
    }

    private static CheckState workOn(PlacementChain chain, LocalDate checkDate, DefinitionSet definitions) {
        if (chain.gapDaysUntil(checkDate) > definitions.maxTotalInterruptionDays()) {
            return CheckState.NOT_SUSTAINED;
        }
        LocalDate lastDay = chain.lastDay();
        if (lastDay != null && lastDay.isBefore(checkDate)) {
            return CheckState.NOT_SUSTAINED;
        }
        boolean inBridgedGap = !chain.activeOn(checkDate);
        if (inBridgedGap || chain.evidencedOn(checkDate, definitions.evidenceMaxAgeDays())) {
            return CheckState.SUSTAINED;
        }
        return CheckState.UNKNOWN;
    }

    private static boolean hasCoveredBenefit(
            UUID participantId, LocalDate day, World world, DefinitionSet definitions) {
        for (BenefitSpell spell : world.spells()) {
            if (definitions.covers(spell.kind())
                    && spell.activeOn(day)
                    && spell.adultsOn(day).contains(participantId)) {
                return true;
            }
        }
        return false;
    }
}

package nl.doorstroom.reporting.outcome;

import java.time.LocalDate;

import nl.doorstroom.reporting.endedbenefit.BenefitVerdict;
import nl.doorstroom.reporting.endedbenefit.CountedBenefit;
import nl.doorstroom.reporting.endedbenefit.CoveredSpell;

/**
 * A spell with its verdict before and from its check date on.
 *
 * <p>Which of the two holds is a comparison when the question is asked, so that no job has to turn pending into an
 * answer at midnight. A running spell has no check date and the same verdict twice.
 */
public record BenefitOutcome(CoveredSpell spell, BenefitVerdict beforeDue, BenefitVerdict whenDue) {

    public CountedBenefit at(LocalDate horizon) {
        LocalDate due = spell.checkDate();
        return new CountedBenefit(spell, due != null && horizon.isBefore(due) ? beforeDue : whenDue);
    }
}

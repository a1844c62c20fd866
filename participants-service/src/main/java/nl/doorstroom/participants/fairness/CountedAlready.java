package nl.doorstroom.participants.fairness;

import nl.doorstroom.platform.problem.Refusal;

/** A person is counted in one cohort of half a year: the difference of two that overlap would tell of a few. */
public final class CountedAlready extends Refusal {

    private static final long serialVersionUID = 1L;

    CountedAlready(String cohort, String period) {
        super("Somebody of cohort [" + cohort + "] was counted in another cohort of [" + period
                + "]; the same cohort can be asked again.");
    }
}

package nl.doorstroom.reporting.endedbenefit;

/** A spell and what became of it. */
public record CountedBenefit(CoveredSpell spell, BenefitVerdict verdict) {

    public BenefitState state() {
        return verdict.state();
    }

    /** One per household, however many adults it has. */
    public int endedBenefits() {
        return state().isEnded() ? 1 : 0;
    }

    /** Every adult of the household is free of the benefit when it ended. */
    public int personsBenefitFree() {
        return state().isEnded() ? spell.adults().size() : 0;
    }

    /**
     * Those with the job. The official statistic speaks of persons with a job; how it treats a partner without one is
     * not stated, so the two counts stand side by side.
     */
    public int personsExitToWork() {
        return verdict.personsInWork().size();
    }
}

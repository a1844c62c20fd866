package nl.doorstroom.reporting.societalreturn;

/** Kinds of work that have a value of their own: code list societal-return-kinds. */
public enum EffortKind {
    /** Paid work of somebody who had a benefit when the placement began, or shortly before. */
    WORK_AFTER_BENEFIT,
    /** Paid work of somebody who had none. */
    WORK_WITHOUT_BENEFIT,
    /** Paid work with an apprenticeship. */
    APPRENTICESHIP,
    /** Paid work that is sheltered. */
    SHELTERED_WORK,
    /** Unpaid, to get a job at that employer. */
    TRIAL_PLACE,
    /** Unpaid, with a benefit. */
    PARTICIPATION_PLACE,
    /** Any other place to work that a trajectory gives. */
    OTHER_WORKPLACE,
    /** Days on which somebody worked in a crew. */
    CREW_WORK;

    /** @param workRelation code of list work-relation-kinds */
    public static EffortKind ofPaidWork(String workRelation, boolean afterBenefit) {
        return switch (workRelation) {
            case "LEERBAAN_BBL" -> APPRENTICESHIP;
            case "BESCHUT_WERK" -> SHELTERED_WORK;
            default -> afterBenefit ? WORK_AFTER_BENEFIT : WORK_WITHOUT_BENEFIT;
        };
    }
}

package nl.doorstroom.matching.scoring;

/** What is compared. */
public enum Criterion {
    ESSENTIAL_SKILLS(true),
    IMPORTANT_SKILLS(false),
    SOMEWHAT_SKILLS(false),
    OCCUPATION(false),
    HOURS(true),
    SHIFTS(true),
    DISTANCE(true),
    TRANSPORT(true),
    LICENCES(true),
    LANGUAGES(true),
    START_DATE(true),
    /** Gives back part of the points of gaps that the employer makes good. It has no weight of its own. */
    EMPLOYER_OFFER(false),
    /** Takes off what a result with a missing or unknown must-have has above the threshold. It has no weight of its own. */
    MUST_HAVES(false);

    private final boolean mustHave;

    Criterion(boolean mustHave) {
        this.mustHave = mustHave;
    }

    /** Whether a match cannot do without it. */
    public boolean mustHave() {
        return mustHave;
    }
}

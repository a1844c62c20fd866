package nl.doorstroom.matching.scoring;

/** How much a skill counts; the names of the criteria of the same kind. */
public enum SkillWeight {
    ESSENTIAL(Criterion.ESSENTIAL_SKILLS),
    IMPORTANT(Criterion.IMPORTANT_SKILLS),
    SOMEWHAT(Criterion.SOMEWHAT_SKILLS);

    private final Criterion criterion;

    SkillWeight(Criterion criterion) {
        this.criterion = criterion;
    }

    Criterion criterion() {
        return criterion;
    }
}

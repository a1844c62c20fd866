package nl.doorstroom.matching.scoring;

/** How well a person has a skill; the codes are those of GGM (mate van vaardigheid). */
public enum SkillLevel {
    GOED,
    VOLDOENDE,
    /** Seen, and not rated. */
    NOT_RATED,
    ONVOLDOENDE,
    /** Known to be absent, which is something else than unknown. */
    NIET
}

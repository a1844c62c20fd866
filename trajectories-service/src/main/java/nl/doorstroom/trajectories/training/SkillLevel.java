package nl.doorstroom.trajectories.training;

/** How well a certificate proves a skill: those codes of list skill-levels of participants that do not say that it is lacking. */
public enum SkillLevel {
    VOLDOENDE,
    GOED
}

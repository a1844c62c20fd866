package nl.doorstroom.participants.skill;

import java.time.LocalDate;

/**
 * What somebody states of a skill.
 *
 * @param level code of list {@code skill-levels}; {@code NIET} is known to be absent
 * @param source code of list {@code skill-sources}: on what the statement rests
 * @param observedOn the day on which it was so
 */
public record SkillStated(String level, String source, LocalDate observedOn) {}

package nl.doorstroom.participants.employeeskill;

import java.time.LocalDate;

/**
 * What was seen.
 *
 * @param skill code of list {@code employee-skills}
 * @param rating code of list {@code employee-skill-ratings}
 */
public record Observed(String skill, String rating, LocalDate observedOn) {}

package nl.doorstroom.reporting.fairness;

import java.util.SortedSet;
import java.util.UUID;

import nl.doorstroom.reporting.step.StepKind;

/**
 * People who came equally far.
 *
 * @param reached the furthest step of the funnel that they took
 * @param people whom it can name
 * @param anonymous how many more there are, who were erased
 */
public record Cohort(StepKind reached, SortedSet<UUID> people, int anonymous) {}

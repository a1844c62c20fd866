package nl.doorstroom.reporting.finding;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A finding with the worlds that have it.
 *
 * @param until the last day of the first later world that does not; null when there is none
 */
public record DatedFinding(Finding finding, @Nullable LocalDate until) {}

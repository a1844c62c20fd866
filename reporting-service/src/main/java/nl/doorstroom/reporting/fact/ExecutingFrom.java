package nl.doorstroom.reporting.fact;

import java.time.LocalDate;

/**
 * The organisation (by its OIN) that carries out a trajectory from a day on.
 *
 * @param from the first whole day: on the day of a transfer the new organisation executes from the start of that day
 */
public record ExecutingFrom(LocalDate from, String organisation) {}

package nl.doorstroom.reporting.lastingwork;

import java.time.LocalDate;

import nl.doorstroom.reporting.placement.Placement;

/** The check of one placement at one week. */
public record LastingCheck(Placement placement, int week, LocalDate checkDate, CheckAnswer answer) {}

package nl.doorstroom.reporting.definition;

import java.math.BigDecimal;

/**
 * A band of weekly hours.
 *
 * @param from the first number of hours in it; it ends where the next band begins
 */
public record HoursBand(String code, BigDecimal from) {}

package nl.doorstroom.reporting.definition;

/**
 * How soon somebody returned to a benefit.
 *
 * @param maxDays the last day in it, counted from the last day of the benefit; it begins after the bucket before
 */
public record ReturnBucket(String code, int maxDays) {}

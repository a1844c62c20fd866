package nl.doorstroom.reporting.publication;

import nl.doorstroom.reporting.report.Grouping;

/**
 * A figure of a report.
 *
 * @param figure its name
 * @param definitionSet the definitions by which it was counted
 */
public record PublishedTable(String figure, Grouping groupBy, String definitionSet) {}

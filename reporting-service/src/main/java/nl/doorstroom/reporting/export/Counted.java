package nl.doorstroom.reporting.export;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The rows of a figure by one definition set.
 *
 * @param rows as the figure answers them
 */
public record Counted(String definitionSet, JsonNode rows) {}

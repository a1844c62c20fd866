/**
 * The figures: each one a query on the outcome rows, for a period, as of a day in the world and a moment of knowledge.
 */
@NullMarked
package nl.doorstroom.reporting.report;

import org.jspecify.annotations.NullMarked;

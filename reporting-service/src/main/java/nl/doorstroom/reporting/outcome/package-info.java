/**
 * The figures of a few people at every moment of knowledge and every day of the world, as rows that a database can keep.
 *
 * <p>{@link nl.doorstroom.reporting.outcome.Figures} answers one question by counting; {@link
 * nl.doorstroom.reporting.outcome.Outcomes} holds the answers to all of them. Both say the same, to the digit.
 */
@NullMarked
package nl.doorstroom.reporting.outcome;

import org.jspecify.annotations.NullMarked;

/**
 * What other services recorded, one record per event, kept for ever and never overwritten.
 *
 * <p>A fact has valid time (the dates in it) and recorded time ({@link nl.doorstroom.reporting.fact.Recorded}). Facts
 * carry the full state of what they are a version of, because a fact must have its meaning whatever arrived before it.
 */
@NullMarked
package nl.doorstroom.reporting.fact;

import org.jspecify.annotations.NullMarked;

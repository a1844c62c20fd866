/**
 * What happens to people on the way to work, each thing on its day: plain functions from what is known to dated steps.
 *
 * <p>A step belongs to one programme or to none, as a placement does, so that sums over programmes are the total.
 */
@NullMarked
package nl.doorstroom.reporting.step;

import org.jspecify.annotations.NullMarked;

/**
 * To which trajectory, programme and organisation a counted result belongs: to exactly one, or to none.
 *
 * <p>Belonging is bookkeeping, so that a sum over programmes is the total. It says nothing about what caused a result.
 */
@NullMarked
package nl.doorstroom.reporting.attribution;

import org.jspecify.annotations.NullMarked;

/**
 * The figure "lasting work": whether work went on, looked at some weeks after each placement. See
 * docs/figures/lasting-work.md.
 */
@NullMarked
package nl.doorstroom.reporting.lastingwork;

import org.jspecify.annotations.NullMarked;

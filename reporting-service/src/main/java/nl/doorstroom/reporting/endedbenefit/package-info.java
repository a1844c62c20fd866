/**
 * The figure "ended benefits": what became of benefit spells, looked at one month after their last day. See
 * docs/figures/ended-benefits.md.
 */
@NullMarked
package nl.doorstroom.reporting.endedbenefit;

import org.jspecify.annotations.NullMarked;

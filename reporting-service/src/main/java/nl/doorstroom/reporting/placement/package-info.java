/**
 * The figure "placements": chains of paid work, one per time that a person came to work. See docs/figures/placements.md.
 */
@NullMarked
package nl.doorstroom.reporting.placement;

import org.jspecify.annotations.NullMarked;

/**
 * Which counts may be told to whoever may not see small ones: docs/figures/small-cells.md. Knows numbers and names of groups,
 * and no database.
 */
@NullMarked
package nl.doorstroom.reporting.smallcell;

import org.jspecify.annotations.NullMarked;

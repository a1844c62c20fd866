/** The monthly delivery for the statistic of re-integration by municipalities (SRG): docs/srg.md. */
@NullMarked
package nl.doorstroom.reporting.srg;

import org.jspecify.annotations.NullMarked;

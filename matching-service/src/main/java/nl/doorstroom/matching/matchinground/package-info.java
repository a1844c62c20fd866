/**
 * Matching rounds: which of many people could get which of many places, so that together they fit best. A round proposes; a
 * person decides on each allocation.
 */
@NullMarked
package nl.doorstroom.matching.matchinground;

import org.jspecify.annotations.NullMarked;

/** Placements over HTTP. */
@NullMarked
package nl.doorstroom.matching.placement.web;

import org.jspecify.annotations.NullMarked;

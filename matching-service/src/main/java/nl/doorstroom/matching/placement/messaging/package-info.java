/** What others hear of placements. */
@NullMarked
package nl.doorstroom.matching.placement.messaging;

import org.jspecify.annotations.NullMarked;

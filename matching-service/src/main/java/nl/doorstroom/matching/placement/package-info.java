/** Work relations of people: what was agreed, confirmed, changed, ended and corrected, each version readable for ever. */
@NullMarked
package nl.doorstroom.matching.placement;

import org.jspecify.annotations.NullMarked;

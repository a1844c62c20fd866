/** The vacancy that a professional picks as a person's target, and the gaps between the two as data. */
@NullMarked
package nl.doorstroom.matching.match;

import org.jspecify.annotations.NullMarked;

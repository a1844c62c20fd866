/** What it changes in a person's matches that a gap is closed, or is open again. */
@NullMarked
package nl.doorstroom.matching.gapeffect;

import org.jspecify.annotations.NullMarked;

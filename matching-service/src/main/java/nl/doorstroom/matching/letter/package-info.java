/** What a person reads of a match or a proposal: why this work, what is missing, who decides, and whom to ask. */
@NullMarked
package nl.doorstroom.matching.letter;

import org.jspecify.annotations.NullMarked;

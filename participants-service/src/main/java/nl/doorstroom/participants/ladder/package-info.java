/**
 * Where a person stands on the participation ladder: derived from facts, which are named, or stated by a professional where
 * no fact can tell.
 */
@NullMarked
package nl.doorstroom.participants.ladder;

import org.jspecify.annotations.NullMarked;

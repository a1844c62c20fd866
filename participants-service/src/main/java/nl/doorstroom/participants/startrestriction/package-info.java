/** From which day a person can start, and what was decided about it: for the few who may know why. */
@NullMarked
package nl.doorstroom.participants.startrestriction;

import org.jspecify.annotations.NullMarked;

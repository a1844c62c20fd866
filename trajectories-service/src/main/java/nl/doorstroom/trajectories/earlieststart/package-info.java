/** Planned days that wait for the day from which a person can start, and move with it. */
@NullMarked
package nl.doorstroom.trajectories.earlieststart;

import org.jspecify.annotations.NullMarked;

/** Trajectories: the way of one person in one programme, with its coded transitions and their history. */
@NullMarked
package nl.doorstroom.trajectories.trajectory;

import org.jspecify.annotations.NullMarked;

/** Turns: what two requests about one person must not decide at the same moment, they decide one after the other. */
@NullMarked
package nl.doorstroom.trajectories.turn;

import org.jspecify.annotations.NullMarked;

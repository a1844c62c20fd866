/** Programmes: what is offered, by whom, when, and with which rules. */
@NullMarked
package nl.doorstroom.trajectories.programme;

import org.jspecify.annotations.NullMarked;

/** Crews: places, their waiting list, and the offer of a free place to who comes next. */
@NullMarked
package nl.doorstroom.trajectories.crew;

import org.jspecify.annotations.NullMarked;

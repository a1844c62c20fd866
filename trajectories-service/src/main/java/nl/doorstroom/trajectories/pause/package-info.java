/** How long a trajectory is planned to last: pauses move its end, extensions do too, both within limits of the programme. */
@NullMarked
package nl.doorstroom.trajectories.pause;

import org.jspecify.annotations.NullMarked;

/** Jobs elsewhere, as matching registers them, and what they do to a crew place. */
@NullMarked
package nl.doorstroom.trajectories.placement;

import org.jspecify.annotations.NullMarked;

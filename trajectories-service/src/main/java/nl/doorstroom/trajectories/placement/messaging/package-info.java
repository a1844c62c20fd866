/** Placement events as they arrive. */
@NullMarked
package nl.doorstroom.trajectories.placement.messaging;

import org.jspecify.annotations.NullMarked;

/** What others hear of trajectories. */
@NullMarked
package nl.doorstroom.trajectories.trajectory.messaging;

import org.jspecify.annotations.NullMarked;

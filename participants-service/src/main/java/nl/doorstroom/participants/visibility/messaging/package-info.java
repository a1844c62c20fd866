/** Which trajectories link people to organisations, as trajectories tells. */
@NullMarked
package nl.doorstroom.participants.visibility.messaging;

import org.jspecify.annotations.NullMarked;

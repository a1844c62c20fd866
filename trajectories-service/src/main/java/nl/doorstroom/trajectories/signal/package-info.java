/** Signals: what happened elsewhere in a person's life that who guides the trajectory must know. */
@NullMarked
package nl.doorstroom.trajectories.signal;

import org.jspecify.annotations.NullMarked;

/** Alternatives: what somebody does instead of paid work, or on the way to it. */
@NullMarked
package nl.doorstroom.trajectories.alternative;

import org.jspecify.annotations.NullMarked;

/** Who is to be forgotten. */
@NullMarked
package nl.doorstroom.trajectories.erasure.messaging;

import org.jspecify.annotations.NullMarked;

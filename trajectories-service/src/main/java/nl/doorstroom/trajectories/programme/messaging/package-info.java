/** What others hear of programmes. */
@NullMarked
package nl.doorstroom.trajectories.programme.messaging;

import org.jspecify.annotations.NullMarked;

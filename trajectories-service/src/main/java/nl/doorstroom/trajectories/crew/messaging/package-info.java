/** What others hear of crews and places. */
@NullMarked
package nl.doorstroom.trajectories.crew.messaging;

import org.jspecify.annotations.NullMarked;

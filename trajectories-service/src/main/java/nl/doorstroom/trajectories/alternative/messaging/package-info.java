/** What others hear of alternatives. */
@NullMarked
package nl.doorstroom.trajectories.alternative.messaging;

import org.jspecify.annotations.NullMarked;

/** For whom it is looked again, as trajectories tells. */
@NullMarked
package nl.doorstroom.matching.rematch.messaging;

import org.jspecify.annotations.NullMarked;

/** What others hear of instruments. */
@NullMarked
package nl.doorstroom.trajectories.instrument.messaging;

import org.jspecify.annotations.NullMarked;

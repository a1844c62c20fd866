/** What others hear of hours plans. */
@NullMarked
package nl.doorstroom.trajectories.hours.messaging;

import org.jspecify.annotations.NullMarked;

/** What others hear of hours that were worked. */
@NullMarked
package nl.doorstroom.trajectories.attendance.messaging;

import org.jspecify.annotations.NullMarked;

/** What others hear of the work of crews. */
@NullMarked
package nl.doorstroom.trajectories.workrecord.messaging;

import org.jspecify.annotations.NullMarked;

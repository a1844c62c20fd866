/** Basic conditions as participants tells of them. */
@NullMarked
package nl.doorstroom.trajectories.signal.messaging;

import org.jspecify.annotations.NullMarked;

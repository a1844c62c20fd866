/** Re-matches: the way to paid work stays open for who left for something else. */
@NullMarked
package nl.doorstroom.trajectories.rematch;

import org.jspecify.annotations.NullMarked;

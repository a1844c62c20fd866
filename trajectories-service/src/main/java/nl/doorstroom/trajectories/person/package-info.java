/** People who were registered twice, as participants tells it. */
@NullMarked
package nl.doorstroom.trajectories.person;

import org.jspecify.annotations.NullMarked;

/** Fixtures that read as English. */
@NullMarked
package nl.doorstroom.trajectories.testing;

import org.jspecify.annotations.NullMarked;

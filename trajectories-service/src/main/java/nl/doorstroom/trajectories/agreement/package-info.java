/** The plan of a person as the person reads it, and whether the person agrees with it. */
@NullMarked
package nl.doorstroom.trajectories.agreement;

import org.jspecify.annotations.NullMarked;

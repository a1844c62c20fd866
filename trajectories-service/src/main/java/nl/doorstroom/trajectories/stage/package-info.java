/** The stages of a programme in their order, and where a person is in them. */
@NullMarked
package nl.doorstroom.trajectories.stage;

import org.jspecify.annotations.NullMarked;

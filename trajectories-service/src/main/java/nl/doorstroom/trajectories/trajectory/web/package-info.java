/** Trajectories over HTTP. */
@NullMarked
package nl.doorstroom.trajectories.trajectory.web;

import org.jspecify.annotations.NullMarked;

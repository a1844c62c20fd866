/** Planned days that moved, over HTTP. */
@NullMarked
package nl.doorstroom.trajectories.earlieststart.web;

import org.jspecify.annotations.NullMarked;

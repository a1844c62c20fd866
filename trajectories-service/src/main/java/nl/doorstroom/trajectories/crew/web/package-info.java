/** Crews over HTTP. */
@NullMarked
package nl.doorstroom.trajectories.crew.web;

import org.jspecify.annotations.NullMarked;

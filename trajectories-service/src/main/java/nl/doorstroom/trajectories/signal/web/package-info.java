/** Signals over HTTP. */
@NullMarked
package nl.doorstroom.trajectories.signal.web;

import org.jspecify.annotations.NullMarked;

/** Pauses and extensions over HTTP. */
@NullMarked
package nl.doorstroom.trajectories.pause.web;

import org.jspecify.annotations.NullMarked;

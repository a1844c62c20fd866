/** Instruments over HTTP. */
@NullMarked
package nl.doorstroom.trajectories.instrument.web;

import org.jspecify.annotations.NullMarked;

/** Alternatives over HTTP. */
@NullMarked
package nl.doorstroom.trajectories.alternative.web;

import org.jspecify.annotations.NullMarked;

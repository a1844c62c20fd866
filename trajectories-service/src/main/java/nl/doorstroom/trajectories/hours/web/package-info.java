/** Hours plans over HTTP. */
@NullMarked
package nl.doorstroom.trajectories.hours.web;

import org.jspecify.annotations.NullMarked;

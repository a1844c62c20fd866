/** Crew forecasts over HTTP. */
@NullMarked
package nl.doorstroom.trajectories.crewforecast.web;

import org.jspecify.annotations.NullMarked;

/** Crew forecasts: which places of a crew are free or come free soon, and for whom on the waiting list they are. */
@NullMarked
package nl.doorstroom.trajectories.crewforecast;

import org.jspecify.annotations.NullMarked;

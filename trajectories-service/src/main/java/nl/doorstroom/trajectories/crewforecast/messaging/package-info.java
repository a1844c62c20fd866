/** What matching tells of jobs that people are about to take. */
@NullMarked
package nl.doorstroom.trajectories.crewforecast.messaging;

import org.jspecify.annotations.NullMarked;

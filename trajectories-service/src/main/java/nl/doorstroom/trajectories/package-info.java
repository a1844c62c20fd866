/**
 * Programmes, and the way that people go in them: trajectories, milestones, hours, crews, places and waiting lists. Who
 * the people are, their benefits and their jobs belong to other services; a job elsewhere arrives here as an event and
 * frees a place.
 */
@NullMarked
package nl.doorstroom.trajectories;

import org.jspecify.annotations.NullMarked;

/** Trainings: courses that a person follows, who was there, and the certificate at the end, which becomes a skill elsewhere. */
@NullMarked
package nl.doorstroom.trajectories.training;

import org.jspecify.annotations.NullMarked;

/** Trainings over HTTP. */
@NullMarked
package nl.doorstroom.trajectories.training.web;

import org.jspecify.annotations.NullMarked;

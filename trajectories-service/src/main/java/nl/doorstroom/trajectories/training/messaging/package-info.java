/** What others hear of trainings. */
@NullMarked
package nl.doorstroom.trajectories.training.messaging;

import org.jspecify.annotations.NullMarked;

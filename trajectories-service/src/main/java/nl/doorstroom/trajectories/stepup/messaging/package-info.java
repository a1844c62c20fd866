/** What others hear of step-ups. */
@NullMarked
package nl.doorstroom.trajectories.stepup.messaging;

import org.jspecify.annotations.NullMarked;

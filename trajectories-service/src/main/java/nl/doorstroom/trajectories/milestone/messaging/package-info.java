/** What others hear of milestones. */
@NullMarked
package nl.doorstroom.trajectories.milestone.messaging;

import org.jspecify.annotations.NullMarked;

/** What is heard of the day from which a person can start. */
@NullMarked
package nl.doorstroom.trajectories.earlieststart.messaging;

import org.jspecify.annotations.NullMarked;

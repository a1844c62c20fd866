/** What participants tells of people. */
@NullMarked
package nl.doorstroom.trajectories.person.messaging;

import org.jspecify.annotations.NullMarked;

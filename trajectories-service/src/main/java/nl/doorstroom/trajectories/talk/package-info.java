/** Talks of coaches with people: who coaches whom, when they talk, and what they agree. */
@NullMarked
package nl.doorstroom.trajectories.talk;

import org.jspecify.annotations.NullMarked;

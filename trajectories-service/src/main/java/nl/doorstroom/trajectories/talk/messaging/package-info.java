/** What others hear of talks. */
@NullMarked
package nl.doorstroom.trajectories.talk.messaging;

import org.jspecify.annotations.NullMarked;

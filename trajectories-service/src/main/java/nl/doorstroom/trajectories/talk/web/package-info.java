/** Talks and agreements over HTTP. */
@NullMarked
package nl.doorstroom.trajectories.talk.web;

import org.jspecify.annotations.NullMarked;

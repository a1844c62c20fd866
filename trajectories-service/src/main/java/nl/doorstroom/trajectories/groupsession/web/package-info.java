/** Series of sessions, sessions, and who comes, over HTTP. */
@NullMarked
package nl.doorstroom.trajectories.groupsession.web;

import org.jspecify.annotations.NullMarked;

/** What others hear of group sessions. */
@NullMarked
package nl.doorstroom.trajectories.groupsession.messaging;

import org.jspecify.annotations.NullMarked;

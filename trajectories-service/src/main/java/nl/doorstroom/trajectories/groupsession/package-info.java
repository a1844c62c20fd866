/** Group sessions: meetings that come again and again by the clock on the wall, open to whoever comes, of which heads are counted. */
@NullMarked
package nl.doorstroom.trajectories.groupsession;

import org.jspecify.annotations.NullMarked;

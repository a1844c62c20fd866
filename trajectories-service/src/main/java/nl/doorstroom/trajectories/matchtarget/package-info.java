/** What somebody works towards, and which milestones are proposed because of what lies in between. */
@NullMarked
package nl.doorstroom.trajectories.matchtarget;

import org.jspecify.annotations.NullMarked;

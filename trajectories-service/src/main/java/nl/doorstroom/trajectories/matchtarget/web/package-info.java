/** Targets and proposed milestones over HTTP. */
@NullMarked
package nl.doorstroom.trajectories.matchtarget.web;

import org.jspecify.annotations.NullMarked;

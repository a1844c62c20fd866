/** Milestones over HTTP. */
@NullMarked
package nl.doorstroom.trajectories.milestone.web;

import org.jspecify.annotations.NullMarked;

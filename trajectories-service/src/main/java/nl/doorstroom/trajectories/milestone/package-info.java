/** Milestones: the steps that close the gaps between a person and the matched job. */
@NullMarked
package nl.doorstroom.trajectories.milestone;

import org.jspecify.annotations.NullMarked;

/** Rules for milestones over HTTP. */
@NullMarked
package nl.doorstroom.trajectories.milestonerule.web;

import org.jspecify.annotations.NullMarked;

/** Which milestones usually close which gap: rules of the tenant, and before there are any those that every tenant begins with. */
@NullMarked
package nl.doorstroom.trajectories.milestonerule;

import org.jspecify.annotations.NullMarked;

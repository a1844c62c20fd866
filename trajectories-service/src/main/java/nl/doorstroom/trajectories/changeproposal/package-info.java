/** Change proposals: what somebody near a person thinks should be otherwise, and what a coach decided. */
@NullMarked
package nl.doorstroom.trajectories.changeproposal;

import org.jspecify.annotations.NullMarked;

/** Admission: who may be registered for a programme that asks for a decision on eligibility. */
@NullMarked
package nl.doorstroom.trajectories.admission;

import org.jspecify.annotations.NullMarked;

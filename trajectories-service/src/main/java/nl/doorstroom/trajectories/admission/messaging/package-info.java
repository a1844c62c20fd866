/** What is heard of eligibility. */
@NullMarked
package nl.doorstroom.trajectories.admission.messaging;

import org.jspecify.annotations.NullMarked;

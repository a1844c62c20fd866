/** Step-ups: more hours a week, proposed by a rule of the programme and agreed to by a coach. */
@NullMarked
package nl.doorstroom.trajectories.stepup;

import org.jspecify.annotations.NullMarked;

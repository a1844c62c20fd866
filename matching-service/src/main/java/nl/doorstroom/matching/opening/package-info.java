/**
 * Places that trajectories gives out and that are open, of crews: a projection of their number, from when and for how many hours.
 * People are ranked for them as for vacancies. Who gets one is decided where the crew is.
 */
@NullMarked
package nl.doorstroom.matching.opening;

import org.jspecify.annotations.NullMarked;

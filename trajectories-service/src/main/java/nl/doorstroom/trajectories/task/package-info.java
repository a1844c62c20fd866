/** Tasks: what a coach or a crew's organiser must look at. */
@NullMarked
package nl.doorstroom.trajectories.task;

import org.jspecify.annotations.NullMarked;

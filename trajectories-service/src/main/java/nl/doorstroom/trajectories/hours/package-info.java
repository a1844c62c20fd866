/** The hours plan: how many hours a week a person works, growing step by step. */
@NullMarked
package nl.doorstroom.trajectories.hours;

import org.jspecify.annotations.NullMarked;

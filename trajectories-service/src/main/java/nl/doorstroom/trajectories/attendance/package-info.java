/** Attendance: when people worked and when they did not, told after the day, and held against what was planned. */
@NullMarked
package nl.doorstroom.trajectories.attendance;

import org.jspecify.annotations.NullMarked;

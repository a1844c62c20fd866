/** Attendance over HTTP. */
@NullMarked
package nl.doorstroom.trajectories.attendance.web;

import org.jspecify.annotations.NullMarked;

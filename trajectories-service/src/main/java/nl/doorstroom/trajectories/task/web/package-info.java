/** Tasks over HTTP. */
@NullMarked
package nl.doorstroom.trajectories.task.web;

import org.jspecify.annotations.NullMarked;

/** Stages over HTTP. */
@NullMarked
package nl.doorstroom.trajectories.stage.web;

import org.jspecify.annotations.NullMarked;

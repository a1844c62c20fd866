/** Step-ups over HTTP. */
@NullMarked
package nl.doorstroom.trajectories.stepup.web;

import org.jspecify.annotations.NullMarked;

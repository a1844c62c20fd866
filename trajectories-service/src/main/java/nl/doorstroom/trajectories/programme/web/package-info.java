/** Programmes over HTTP. */
@NullMarked
package nl.doorstroom.trajectories.programme.web;

import org.jspecify.annotations.NullMarked;

/** Overlap groups over HTTP. */
@NullMarked
package nl.doorstroom.trajectories.overlap.web;

import org.jspecify.annotations.NullMarked;

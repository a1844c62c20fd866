/** Re-matches over HTTP. */
@NullMarked
package nl.doorstroom.trajectories.rematch.web;

import org.jspecify.annotations.NullMarked;

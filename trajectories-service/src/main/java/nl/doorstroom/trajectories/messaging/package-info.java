/** The topics that this service listens to for several features; each takes what it needs by its own projectors. */
@NullMarked
package nl.doorstroom.trajectories.messaging;

import org.jspecify.annotations.NullMarked;

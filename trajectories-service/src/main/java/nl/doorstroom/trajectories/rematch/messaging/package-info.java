/** What matching hears of re-matches. */
@NullMarked
package nl.doorstroom.trajectories.rematch.messaging;

import org.jspecify.annotations.NullMarked;

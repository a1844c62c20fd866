/** What others hear of aftercare. */
@NullMarked
package nl.doorstroom.trajectories.aftercare.messaging;

import org.jspecify.annotations.NullMarked;

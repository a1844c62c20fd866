/** What others hear of reviews. */
@NullMarked
package nl.doorstroom.trajectories.contractreview.messaging;

import org.jspecify.annotations.NullMarked;

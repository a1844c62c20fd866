/** What matching tells of targets. */
@NullMarked
package nl.doorstroom.trajectories.matchtarget.messaging;

import org.jspecify.annotations.NullMarked;

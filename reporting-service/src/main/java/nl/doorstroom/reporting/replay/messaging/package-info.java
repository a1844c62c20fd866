/** The topics, read again from their beginning. */
@NullMarked
package nl.doorstroom.reporting.replay.messaging;

import org.jspecify.annotations.NullMarked;

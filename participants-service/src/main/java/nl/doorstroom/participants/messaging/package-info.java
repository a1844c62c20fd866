/** The topics that this service listens to; each feature takes what it needs by its own projectors. */
@NullMarked
package nl.doorstroom.participants.messaging;

import org.jspecify.annotations.NullMarked;

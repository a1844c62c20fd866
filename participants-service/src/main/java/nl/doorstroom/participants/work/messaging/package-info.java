/** Events about work elsewhere, as they arrive. */
@NullMarked
package nl.doorstroom.participants.work.messaging;

import org.jspecify.annotations.NullMarked;

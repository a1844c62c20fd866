/** Events enter exactly once in effect: duplicates, batches, dead letters and their re-drive. */
@NullMarked
package nl.doorstroom.platform.inbox;

import org.jspecify.annotations.NullMarked;

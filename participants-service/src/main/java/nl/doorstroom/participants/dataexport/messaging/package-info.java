/** Asks the other services for their parts, and hears that these are ready. */
@NullMarked
package nl.doorstroom.participants.dataexport.messaging;

import org.jspecify.annotations.NullMarked;

/** What others hear of the participation ladder. */
@NullMarked
package nl.doorstroom.participants.ladder.messaging;

import org.jspecify.annotations.NullMarked;

/** What others hear of participants. */
@NullMarked
package nl.doorstroom.participants.participant.messaging;

import org.jspecify.annotations.NullMarked;

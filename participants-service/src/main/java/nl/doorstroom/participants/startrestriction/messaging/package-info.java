/** What others hear of start restrictions: a day. */
@NullMarked
package nl.doorstroom.participants.startrestriction.messaging;

import org.jspecify.annotations.NullMarked;

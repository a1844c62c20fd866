/** What others hear of basic conditions, as far as they may. */
@NullMarked
package nl.doorstroom.participants.basiccondition.messaging;

import org.jspecify.annotations.NullMarked;

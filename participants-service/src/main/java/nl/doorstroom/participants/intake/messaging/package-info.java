/** What others hear of intakes: that there was one. */
@NullMarked
package nl.doorstroom.participants.intake.messaging;

import org.jspecify.annotations.NullMarked;

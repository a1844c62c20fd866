/** What others hear of households. */
@NullMarked
package nl.doorstroom.participants.household.messaging;

import org.jspecify.annotations.NullMarked;

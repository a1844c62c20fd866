/** What matching hears of consents. */
@NullMarked
package nl.doorstroom.participants.consent.messaging;

import org.jspecify.annotations.NullMarked;

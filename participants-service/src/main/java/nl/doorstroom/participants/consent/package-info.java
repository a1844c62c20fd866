/** Consents: what a person lets others see, for what, from when, and until when. */
@NullMarked
package nl.doorstroom.participants.consent;

import org.jspecify.annotations.NullMarked;

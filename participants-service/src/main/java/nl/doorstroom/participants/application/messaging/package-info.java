/** What others hear of applications for a benefit. */
@NullMarked
package nl.doorstroom.participants.application.messaging;

import org.jspecify.annotations.NullMarked;

/** The one thing that matching hears. */
@NullMarked
package nl.doorstroom.participants.workprofile.messaging;

import org.jspecify.annotations.NullMarked;

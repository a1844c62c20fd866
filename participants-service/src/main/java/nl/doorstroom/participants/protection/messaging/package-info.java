/** Who may see protected people, as it is told to others. */
@NullMarked
package nl.doorstroom.participants.protection.messaging;

import org.jspecify.annotations.NullMarked;

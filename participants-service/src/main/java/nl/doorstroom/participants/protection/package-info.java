/** Protected people, and who saw them in an emergency. */
@NullMarked
package nl.doorstroom.participants.protection;

import org.jspecify.annotations.NullMarked;

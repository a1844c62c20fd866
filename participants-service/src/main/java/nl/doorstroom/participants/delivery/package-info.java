/** Statutory deliveries: rows about people, completed with the number that a law asks for, and kept sealed. */
@NullMarked
package nl.doorstroom.participants.delivery;

import org.jspecify.annotations.NullMarked;

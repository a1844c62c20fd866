/** The other services, asked in the name of the caller for what this service joins to one answer. */
@NullMarked
package nl.doorstroom.participants.neighbour;

import org.jspecify.annotations.NullMarked;

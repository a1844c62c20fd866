/** Where and how a person can be reached; encrypted, and told to nobody outside this service. */
@NullMarked
package nl.doorstroom.participants.contact;

import org.jspecify.annotations.NullMarked;

/** Participants: who is guided, known by a citizen service number that only this service can read. */
@NullMarked
package nl.doorstroom.participants.participant;

import org.jspecify.annotations.NullMarked;

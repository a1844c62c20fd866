/** Care teams: who guides a person, from when to when, and how many people a professional guides. */
@NullMarked
package nl.doorstroom.participants.team;

import org.jspecify.annotations.NullMarked;

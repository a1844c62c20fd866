/** What this service keeps of people, told to the people themselves, as far as a feature does not tell it itself. */
@NullMarked
package nl.doorstroom.participants.personaldata;

import org.jspecify.annotations.NullMarked;

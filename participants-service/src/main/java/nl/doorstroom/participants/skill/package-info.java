/**
 * Skills: what is known of what a person can do, by whom it was stated and by what it shows. A skill of which nothing is
 * stated is unknown; one that is stated as {@code NIET} is known to be absent.
 */
@NullMarked
package nl.doorstroom.participants.skill;

import org.jspecify.annotations.NullMarked;

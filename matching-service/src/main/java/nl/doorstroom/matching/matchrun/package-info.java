/** Ranks vacancies for a person, or people for a vacancy, and remembers on which inputs; what follows is for people. */
@NullMarked
package nl.doorstroom.matching.matchrun;

import org.jspecify.annotations.NullMarked;

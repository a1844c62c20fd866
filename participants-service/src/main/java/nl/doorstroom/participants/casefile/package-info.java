/** What the parts of a case file have in common: what is sealed, what is restricted, and what a request must be. */
@NullMarked
package nl.doorstroom.participants.casefile;

import org.jspecify.annotations.NullMarked;

/** Employers and the contacts with them. */
@NullMarked
package nl.doorstroom.matching.employer;

import org.jspecify.annotations.NullMarked;

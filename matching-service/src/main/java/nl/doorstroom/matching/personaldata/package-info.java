/** What this service keeps of people: told to the people themselves, and placed in their timelines. */
@NullMarked
package nl.doorstroom.matching.personaldata;

import org.jspecify.annotations.NullMarked;

/** What this service keeps of people, told to the people themselves. */
@NullMarked
package nl.doorstroom.reporting.personaldata;

import org.jspecify.annotations.NullMarked;

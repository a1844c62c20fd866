/** What this service keeps of people: told to the people themselves, and placed in their timelines. */
@NullMarked
package nl.doorstroom.trajectories.personaldata;

import org.jspecify.annotations.NullMarked;

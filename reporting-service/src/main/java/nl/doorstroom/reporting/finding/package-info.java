/** What is missing or odd in what was registered of people: by the facts alone, so that it is gone when the fact comes. */
@NullMarked
package nl.doorstroom.reporting.finding;

import org.jspecify.annotations.NullMarked;

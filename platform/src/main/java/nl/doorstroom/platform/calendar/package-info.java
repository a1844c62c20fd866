/** The clock and the calendar rules: Europe/Amsterdam, month ends, working days. */
@NullMarked
package nl.doorstroom.platform.calendar;

import org.jspecify.annotations.NullMarked;

/**
 * Employee skills (werknemersvaardigheden): how a person works, as the people who work with that person rate it over time.
 * No other service hears of them: they help to guide somebody, and are no ground to choose or refuse anybody.
 */
@NullMarked
package nl.doorstroom.participants.employeeskill;

import org.jspecify.annotations.NullMarked;

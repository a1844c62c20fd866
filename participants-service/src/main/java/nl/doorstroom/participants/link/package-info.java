/**
 * Which rows are about whom. Each package that keeps data of people names its tables here, so that two registrations of one
 * person can be brought together without a table being forgotten.
 */
@NullMarked
package nl.doorstroom.participants.link;

import org.jspecify.annotations.NullMarked;

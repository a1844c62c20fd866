/** Households: adults who share an income, and thus a benefit. */
@NullMarked
package nl.doorstroom.participants.household;

import org.jspecify.annotations.NullMarked;

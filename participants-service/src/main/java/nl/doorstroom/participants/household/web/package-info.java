/** Households over HTTP. */
@NullMarked
package nl.doorstroom.participants.household.web;

import org.jspecify.annotations.NullMarked;

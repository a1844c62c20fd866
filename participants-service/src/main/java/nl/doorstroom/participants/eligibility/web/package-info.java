/** Eligibility over HTTP. */
@NullMarked
package nl.doorstroom.participants.eligibility.web;

import org.jspecify.annotations.NullMarked;

/** Fairness counts over HTTP. */
@NullMarked
package nl.doorstroom.participants.fairness.web;

import org.jspecify.annotations.NullMarked;

/** Intakes over HTTP. */
@NullMarked
package nl.doorstroom.participants.intake.web;

import org.jspecify.annotations.NullMarked;

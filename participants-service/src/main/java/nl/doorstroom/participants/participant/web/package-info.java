/** Participants over HTTP. */
@NullMarked
package nl.doorstroom.participants.participant.web;

import org.jspecify.annotations.NullMarked;

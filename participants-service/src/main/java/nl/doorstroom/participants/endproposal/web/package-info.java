/** Proposals to end a benefit, over HTTP. */
@NullMarked
package nl.doorstroom.participants.endproposal.web;

import org.jspecify.annotations.NullMarked;

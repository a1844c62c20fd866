/** Consents over HTTP. */
@NullMarked
package nl.doorstroom.participants.consent.web;

import org.jspecify.annotations.NullMarked;

/** Contact details over HTTP. */
@NullMarked
package nl.doorstroom.participants.contact.web;

import org.jspecify.annotations.NullMarked;

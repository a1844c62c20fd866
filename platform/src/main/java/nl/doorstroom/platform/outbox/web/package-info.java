/** What operations does with events that could not be sent. */
@NullMarked
package nl.doorstroom.platform.outbox.web;

import org.jspecify.annotations.NullMarked;

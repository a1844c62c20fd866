/** Statutory deliveries over HTTP. */
@NullMarked
package nl.doorstroom.participants.delivery.web;

import org.jspecify.annotations.NullMarked;

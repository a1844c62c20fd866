/** Retention over HTTP. */
@NullMarked
package nl.doorstroom.participants.retention.web;

import org.jspecify.annotations.NullMarked;

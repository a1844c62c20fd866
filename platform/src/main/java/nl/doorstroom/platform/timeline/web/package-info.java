/** The service's part of a person's timeline over HTTP. */
@NullMarked
package nl.doorstroom.platform.timeline.web;

import org.jspecify.annotations.NullMarked;

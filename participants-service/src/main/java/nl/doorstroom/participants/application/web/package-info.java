/** Applications for a benefit over HTTP. */
@NullMarked
package nl.doorstroom.participants.application.web;

import org.jspecify.annotations.NullMarked;

/** Care teams over HTTP. */
@NullMarked
package nl.doorstroom.participants.team.web;

import org.jspecify.annotations.NullMarked;
